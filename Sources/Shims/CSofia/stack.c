#include "private.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    maximum_message_bytes = 65536,
    tcp_idle_limit_ms = 1800 * 1000,
    tcp_incomplete_message_limit_ms = 30 * 1000,
    udp_receive_buffer_bytes = 4 * 1024 * 1024,
    udp_request_bytes = 8192,  // beyond this a request of ours goes by TCP
    minimum_session_interval_s = 90,
};

void sofia_read_source(msg_t *message, sofia_event *event) {
    static _Thread_local char source[NI_MAXHOST];
    su_sockaddr_t *address = message ? msg_addr(message) : NULL;
    if (!address || (address->su_family != AF_INET && address->su_family != AF_INET6)) return;
    if (getnameinfo(&address->su_sa, su_sockaddr_size(address), source, sizeof source, NULL, 0, NI_NUMERICHOST) == 0)
        event->source = source;
    event->source_port = ntohs(address->su_port);
}

static sofia_party party(const char *display, const url_t *url) {
    if (url->url_type != url_tel)
        return (sofia_party){.user = url->url_user, .host = url->url_host, .display = display};
    const char *number = url->url_user ? url->url_user : url->url_host;
    return (sofia_party){.user = number, .display = display};
}

static void read_asserted_identity(msg_t *message, const sip_t *sip, sofia_event *event) {
    for (const sip_unknown_t *header = sip->sip_unknown; header; header = header->un_next) {
        if (!su_casematch(header->un_name, "P-Asserted-Identity") || !header->un_value) continue;
        sip_p_asserted_identity_t *identity = sip_p_asserted_identity_make(msg_home(message), header->un_value);
        if (identity) event->asserted = party(identity->paid_display, identity->paid_url);
        return;
    }
}

static void read_arrival(msg_t *message, const sip_t *sip, sofia_event *event) {
    sofia_read_source(message, event);
    event->transport = sip->sip_via ? sip->sip_via->v_protocol : NULL;
}

static void read_invite(msg_t *message, const sip_t *sip, sofia_event *event) {
    read_arrival(message, sip, event);
    event->call_id = sip->sip_call_id ? sip->sip_call_id->i_id : NULL;
    event->user_agent = sip->sip_user_agent ? sip->sip_user_agent->g_string : NULL;
    if (sip->sip_from) event->from = party(sip->sip_from->a_display, sip->sip_from->a_url);
    if (sip->sip_to) event->to = party(sip->sip_to->a_display, sip->sip_to->a_url);
    event->requires_reliable = sip_has_feature(sip->sip_require, "100rel");
    if (sip->sip_request) event->target = party(NULL, sip->sip_request->rq_url);
    read_asserted_identity(message, sip, event);
}

/// How a URL is reached, without whom it names: `sip:host:port;transport=...`.
static sofia_place place(const url_t *url) {
    static _Thread_local char transports[2][8];
    static _Thread_local int turn;
    char *transport = transports[turn = !turn];
    if (!url_param(url->url_params, "transport", transport, sizeof transports[0])) *transport = 0;
    return (sofia_place){.host = url->url_host, .port = url->url_port ? atoi(url->url_port) : 0,
                         .transport = url->url_type == url_sips ? "tls" : transport};
}

static void read_target(const sip_t *sip, sofia_event *event) {
    const sip_record_route_t *route = sip->sip_record_route;
    // Who sent the INVITE goes back along the route (RFC 3261 §12.1.2).
    while (route && sip->sip_status && route->r_next) route = route->r_next;
    if (route) event->route = place(route->r_url);
    if (sip->sip_contact) event->contact = place(sip->sip_contact->m_url);
    event->via_host = sip->sip_request && sip->sip_via ? sip->sip_via->v_host : NULL;
}

static void read_reason(const sip_t *sip, sofia_event *event) {
    const sip_reason_t *reason = sip->sip_reason;
    if (!reason) return;
    event->reason_cause = reason->re_cause ? atoi(reason->re_cause) : 0;
    event->reason_text = reason->re_text;
}

static void read_body(const sip_t *sip, sofia_event *event) {
    if (!sip->sip_payload || !sip->sip_payload->pl_data || sip->sip_payload->pl_len == 0) return;
    event->body = sip->sip_payload->pl_data;
    event->body_length = sip->sip_payload->pl_len;
    event->content_type = sip->sip_content_type ? sip->sip_content_type->c_type : NULL;
    // nua takes a body without a type for SDP when it begins like one; we must count the offers as it does.
    event->is_sdp = event->content_type ? su_casematch(event->content_type, "application/sdp")
                                        : event->body_length > 2 && su_casenmatch(event->body, "v=0", 3);
}

static void read_redirections(const sip_t *sip, sofia_event *event) {
    static _Thread_local char lines[8192];
    size_t used = 0;
    lines[0] = 0;
    for (const sip_contact_t *contact = sip->sip_contact; contact; contact = contact->m_next) {
        char uri[512];
        issize_t length = url_e(uri, sizeof uri, contact->m_url);
        if (length <= 0 || (size_t)length >= sizeof uri) continue;
        int written = snprintf(lines + used, sizeof lines - used, "%s;%s\n", contact->m_q ? contact->m_q : "", uri);
        if (written < 0 || (size_t)written >= sizeof lines - used) break;
        used += written;
    }
    lines[used] = 0;
    event->redirections = lines;
}

static bool is_challenge(int status) { return status == 401 || status == 407; }

static int kind_of(nua_event_t event, int status) {
    switch (event) {
    case nua_i_invite: return sofia_invite;
    case nua_i_update: return sofia_update;
    case nua_i_ack: return sofia_ack;
    case nua_i_cancel: return sofia_cancel;
    case nua_i_prack: return sofia_prack;
    case nua_i_bye: return sofia_bye;
    case nua_i_info: return sofia_info;
    case nua_i_options: return sofia_options;
    case nua_i_state: return sofia_state;
    case nua_i_error: return sofia_error;
    case nua_i_register: return sofia_register;
    case nua_r_invite: return sofia_invite_response;
    case nua_r_method: return sofia_response;
    case nua_r_bye: return is_challenge(status) ? sofia_challenge_inside : sofia_bye_response;
    case nua_r_update:
    case nua_r_info:
    case nua_r_prack: return is_challenge(status) ? sofia_challenge_inside : sofia_other;
    case nua_r_get_params: return sofia_bound;
    case nua_r_shutdown: return sofia_shut_down;
    default: return sofia_other;
    }
}

static void read_tags(tagi_t tags[], sofia_event *event) {
    if (event->kind == sofia_state) {
        int state = nua_callstate_init;
        tl_gets(tags, NUTAG_CALLSTATE_REF(state), TAG_END());
        event->status = state == nua_callstate_terminated ? sofia_call_terminated : sofia_call_underway;
    } else if (event->kind == sofia_bound) {
        const sip_contact_t *contact = NULL;
        tl_gets(tags, NTATAG_CONTACT_REF(contact), TAG_END());
        if (!contact) return;
        event->host = contact->m_url->url_host;
        event->port = contact->m_url->url_port ? atoi(contact->m_url->url_port) : 5060;
    }
}

static void observe(nua_event_t event, int status, char const *phrase, nua_t *nua, nua_magic_t *stack,
                    nua_handle_t *handle, nua_hmagic_t *leg, sip_t const *sip, tagi_t tags[]) {
    sofia_event heard = {
        .kind = kind_of(event, status), .status = status, .phrase = phrase, .leg = (uintptr_t)leg,
        .handle = (sofia_handle *)handle, .stack = stack,
    };
    if (sip) {
        heard.message = sip;
        read_body(sip, &heard);
        read_target(sip, &heard);
        if (heard.kind == sofia_invite || heard.kind == sofia_register)
            read_invite(nua_current_request(nua), sip, &heard);
        if (heard.kind == sofia_invite_response || heard.kind == sofia_response)
            read_arrival(nua_current_request(nua), sip, &heard);
        if (heard.kind == sofia_bye || heard.kind == sofia_cancel) read_reason(sip, &heard);
        if (heard.kind == sofia_invite_response && status >= 300 && status < 400) read_redirections(sip, &heard);
        // What ends before its empty line never met the guard's look at the whole.
        if (heard.kind == sofia_invite && sofia_is_harmful(sip)) heard.kind = sofia_harmful_invite;
    }
    read_tags(tags, &heard);
    stack->listener.observer(stack->listener.context, &heard);
}

sofia_stack *sofia_stack_open(sofia_loop *loop, const sofia_stack_options *options, const sofia_listener *listener) {
    const msg_mclass_t *guard = sofia_guard_class();
    sofia_stack *stack = guard ? calloc(1, sizeof *stack) : NULL;
    if (!stack) return NULL;
    *stack = (sofia_stack){.listener = *listener};
    sofia_register_digest();
    stack->nua = nua_create(
        loop->root, observe, stack, NUTAG_URL(options->url), SIPTAG_USER_AGENT_STR(options->user_agent),
        NUTAG_MEDIA_ENABLE(0), NUTAG_AUTOANSWER(0), NUTAG_AUTOALERT(0), NUTAG_AUTOACK(0),
        SIPTAG_ALLOW_STR(options->takes_registrations
                             ? "INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, UPDATE, INFO, REGISTER"
                             : "INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, UPDATE, INFO"),
        // REGISTER is there from the first; named again, it breaks the list (msg_params_join).
        NUTAG_APPL_METHOD("INVITE, INFO, OPTIONS, UPDATE"), SIPTAG_SUPPORTED_STR("timer, 100rel, replaces"),
        NUTAG_EARLY_MEDIA(1), NUTAG_ONLY183_100REL(1), NUTAG_SESSION_TIMER(0), NUTAG_MIN_SE(minimum_session_interval_s),
        NUTAG_UPDATE_REFRESH(1), NUTAG_AUTO302(0), NUTAG_AUTO305(0), NUTAG_MAX_RETRY_AFTER(0), NTATAG_MCLASS(guard),
        NTATAG_MAXSIZE(maximum_message_bytes), NTATAG_UDP_MTU(udp_request_bytes),
        NTATAG_SIP_T1X64(options->acknowledgement_timeout_ms), TPTAG_STUN_SERVER(0),
        TPTAG_UDP_RMEM(udp_receive_buffer_bytes), TPTAG_IDLE(tcp_idle_limit_ms),
        TPTAG_TIMEOUT(tcp_incomplete_message_limit_ms),
        // Answers go where a request came from, whether or not it asks for that: a phone behind NAT often forgets to.
        NTATAG_SERVER_RPORT(2),
        TAG_IF(options->certificates, NUTAG_CERTIFICATE_DIR(options->certificates)),
        TPTAG_TLS_VERIFY_POLICY(TPTLS_VERIFY_SUBJECTS_OUT | (options->verifies_clients ? TPTLS_VERIFY_IN : 0)),
        TAG_END());
    if (!stack->nua) {
        free(stack);
        return NULL;
    }
    sofia_guard_report_to(stack);
    return stack;
}

void sofia_stack_ask_where(sofia_stack *stack) { nua_get_params(stack->nua, NTATAG_CONTACT(NULL), TAG_END()); }

void sofia_stack_shut_down(sofia_stack *stack) { nua_shutdown(stack->nua); }

void sofia_stack_close(sofia_stack *stack) {
    sofia_guard_report_to(NULL);
    nua_destroy(stack->nua);
    free(stack);
}

bool sofia_address_toward(const char *peer, char *address, size_t size) {
    struct addrinfo hints = {.ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_DGRAM}, *found = NULL;
    if (getaddrinfo(peer, "5060", &hints, &found) != 0) return false;
    struct sockaddr_storage ours;
    socklen_t length = sizeof ours;
    int probe = socket(found->ai_family, SOCK_DGRAM, 0);
    bool is_known = probe >= 0 && connect(probe, found->ai_addr, found->ai_addrlen) == 0 &&
                    getsockname(probe, (struct sockaddr *)&ours, &length) == 0 &&
                    getnameinfo((struct sockaddr *)&ours, length, address, size, NULL, 0, NI_NUMERICHOST) == 0;
    if (probe >= 0) close(probe);
    freeaddrinfo(found);
    return is_known;
}

int sofia_probe(const char *address, int port, bool tcp) {
    char service[8];
    snprintf(service, sizeof service, "%d", port);
    struct addrinfo hints = {.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV,
                             .ai_socktype = tcp ? SOCK_STREAM : SOCK_DGRAM}, *found = NULL;
    if (getaddrinfo(address, service, &hints, &found) != 0) return EINVAL;
    int error = 0, reuse = 1;
    int probe = socket(found->ai_family, found->ai_socktype, 0);
    if (probe < 0) error = errno;
    if (!error && tcp && setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse) != 0) error = errno;
    if (!error && bind(probe, found->ai_addr, found->ai_addrlen) != 0) error = errno;
    if (!error && tcp && listen(probe, 1) != 0) error = errno;
    if (probe >= 0) close(probe);
    freeaddrinfo(found);
    return error;
}

#include "private.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

// nua aborts, or recurses until the stack ends, when it has to send a request to a remote target that cannot be
// called. Only a message class sees every message of every transport before nua does.

enum { guard_maximum_vias = 30, guard_maximum_routes = 20, guard_maximum_contacts = 8 };

static _Thread_local struct sofia_stack *current;

void sofia_guard_report_to(struct sofia_stack *stack) { current = stack; }
struct sofia_stack *sofia_stack_of_thread(void) { return current; }

static bool has_control_character(const char *text) {
    for (; text && *text; text++)
        if ((unsigned char)*text <= ' ' || *text == 0x7f) return true;
    return false;
}

/// Whether sofia, which looks for these, would read on behind the end of the parameters: its url_param() steps over a
/// terminating zero after a name that begins like the one it looks for and is longer.
static bool ends_in_longer_name(const char *params) {
    static const char *const names[] = {"lr", "transport", "maddr", "comp", "method"};
    if (!params) return false;
    const char *last = strrchr(params, ';');
    last = last ? last + 1 : params;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t length = strlen(names[i]);
        if (strncasecmp(last, names[i], length) == 0 && last[length] && last[length] != '=') return true;
    }
    return false;
}

static bool is_callable(const url_t *url) {
    if (ends_in_longer_name(url->url_params)) return false;
    if (url->url_type != url_sip && url->url_type != url_sips) return false;
    if (!url->url_host || !*url->url_host || !host_is_valid(url->url_host)) return false;
    if (has_control_character(url->url_user) || has_control_character(url->url_params)) return false;
    for (const char *digit = url->url_port; digit && *digit; digit++)
        if (*digit < '0' || *digit > '9') return false;
    return !url->url_port || (strlen(url->url_port) <= 5 && atoi(url->url_port) > 0 && atoi(url->url_port) <= 65535);
}

static bool is_usable_contact(const sip_contact_t *contact) {
    int count = 0;
    for (; contact; contact = contact->m_next)
        if (++count > guard_maximum_contacts || !is_callable(contact->m_url)) return false;
    return true;
}

static bool is_usable_route(const sip_route_t *route) {
    int count = 0;
    for (; route; route = route->r_next)
        if (++count > guard_maximum_routes || !is_callable(route->r_url)) return false;
    return true;
}

static bool has_too_many_vias(const sip_t *sip) {
    int count = 0;
    for (const sip_via_t *via = sip->sip_via; via; via = via->v_next)
        if (++count > guard_maximum_vias) return true;
    return false;
}

static void tell(msg_t *message) {
    if (!current) return;
    sofia_event event = {.kind = sofia_guarded};
    sofia_read_source(message, &event);
    current->listener.observer(current->listener.context, &event);
}

/// Whether the message can set the remote target or the route of a dialog.
static bool shapes_dialog(const sip_t *sip) {
    if (sip->sip_request) return sip->sip_request->rq_method != sip_method_register;
    return sip->sip_status && sip->sip_status->st_status < 300;
}

static issize_t parse_request_line(su_home_t *home, msg_header_t *header, char *text, isize_t length) {
    header->sh_class = sip_request_class;
    issize_t result = sip_request_class->hc_parse(home, header, text, length);
    if (result < 0 || !current) return result;
    sofia_event event = {.kind = sofia_other};
    sofia_read_source((msg_t *)home, &event);
    if (!event.source) return result;
    // A message without a first line is rubbish to nta: it goes without an answer.
    const char *method = ((sip_request_t *)header)->rq_method_name;
    const sofia_listener *listener = &current->listener;
    int verdict = listener->gate(listener->context, event.source, event.source_port, method);
    if (verdict == sofia_refuse) msg_object((msg_t *)home)->msg_flags |= MSG_FLG_ERROR;
    return verdict == sofia_drop ? -1 : result;
}

// The header parsers run even when a message ends before its empty line, where the body's extractor is never called.

static issize_t parse_contact(su_home_t *home, msg_header_t *header, char *text, isize_t length) {
    header->sh_class = sip_contact_class;
    issize_t result = sip_contact_class->hc_parse(home, header, text, length);
    if (result < 0 || !shapes_dialog(sip_object((msg_t *)home))) return result;
    if (is_usable_contact((sip_contact_t *)header)) return result;
    tell((msg_t *)home);
    return -1;
}

static issize_t parse_any_route(
    su_home_t *home, msg_header_t *header, char *text, isize_t length, msg_hclass_t *class) {
    header->sh_class = class;
    issize_t result = class->hc_parse(home, header, text, length);
    if (result < 0 || is_usable_route((sip_route_t *)header)) return result;
    tell((msg_t *)home);
    return -1;
}

static issize_t parse_record_route(su_home_t *home, msg_header_t *header, char *text, isize_t length) {
    return parse_any_route(home, header, text, length, sip_record_route_class);
}

static issize_t parse_route(su_home_t *home, msg_header_t *header, char *text, isize_t length) {
    return parse_any_route(home, header, text, length, sip_route_class);
}

bool sofia_is_harmful(const sip_t *sip) {
    sip_method_t method = sip->sip_request->rq_method;
    if (has_too_many_vias(sip)) return true;
    if (!sip->sip_contact) return method == sip_method_invite || method == sip_method_subscribe;
    return shapes_dialog(sip) && !is_usable_contact(sip->sip_contact);
}

static issize_t extract_body(msg_t *message, msg_pub_t *public, char bytes[], isize_t size, int eos) {
    sip_t *sip = (sip_t *)public;
    bool headers_have_ended = !(sip->sip_flags & MSG_FLG_BODY);
    issize_t used = sip_default_mclass()->mc_extract_body(message, public, bytes, size, eos);
    headers_have_ended = headers_have_ended && (sip->sip_flags & MSG_FLG_BODY);
    if (used < 0 || !headers_have_ended || sip->sip_error || !sip->sip_request) return used;
    if (sofia_is_harmful(sip)) {
        sip->sip_flags |= MSG_FLG_ERROR;
        tell(message);
    }
    return used;
}

static struct msg_hclass_s contact_class, record_route_class, route_class, request_class;

static msg_hclass_t *guarded_class(const msg_hclass_t *class) {
    if (class == sip_contact_class) return &contact_class;
    if (class == sip_record_route_class) return &record_route_class;
    return class == sip_route_class ? &route_class : NULL;
}

/// Puts our class where the parser, which searches by name, meets it first, and the original behind it, where what adds
/// headers to messages of ours, which searches by identity, finds it.
static void guard_header(msg_mclass_t *table, int slot) {
    msg_href_t original = table->mc_hash[slot];
    msg_hclass_t *class = original.hr_class ? guarded_class(original.hr_class) : NULL;
    if (!class) return;
    int free_slot = slot;
    while (table->mc_hash[free_slot].hr_class) free_slot = (free_slot + 1) % table->mc_hash_size;
    table->mc_hash[free_slot] = original;
    table->mc_hash[slot].hr_class = class;
    table->mc_hash_used++;
}

static void guard_short_form(msg_href_t *reference) {
    msg_hclass_t *class = reference->hr_class ? guarded_class(reference->hr_class) : NULL;
    if (class) reference->hr_class = class;
}

static void prepare_class(struct msg_hclass_s *class, const msg_hclass_t *original, msg_parse_f *parse) {
    *class = *original;
    class->hc_parse = parse;
    class->hc_critical = 1;
}

static msg_mclass_t *guard;

static void create_guard(void) {
    guard = msg_mclass_clone(sip_default_mclass(), 0, 0);
    if (!guard) return;
    prepare_class(&contact_class, sip_contact_class, parse_contact);
    prepare_class(&record_route_class, sip_record_route_class, parse_record_route);
    prepare_class(&route_class, sip_route_class, parse_route);
    request_class = *sip_request_class;
    request_class.hc_parse = parse_request_line;
    guard->mc_request[0].hr_class = &request_class;
    guard->mc_extract_body = extract_body;
    const msg_mclass_t *original = sip_default_mclass();
    for (int i = 0; i < original->mc_hash_size; i++)
        if (guard->mc_hash[i].hr_class == original->mc_hash[i].hr_class) guard_header(guard, i);
    // The clone keeps its table of short forms (`m`) in memory of its own.
    for (int i = 0; guard->mc_short && i < MC_SHORT_SIZE; i++) guard_short_form((msg_href_t *)&guard->mc_short[i]);
}

const msg_mclass_t *sofia_guard_class(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, create_guard);
    return guard;
}

static bool parses(const char *text, bool (*test)(const url_t *)) {
    su_home_t home[1] = {SU_HOME_INIT(home)};
    su_home_init(home);
    url_t *url = has_control_character(text) ? NULL : url_make(home, text);
    bool passed = url && test(url);
    su_home_deinit(home);
    return passed;
}

static bool is_callable_by_address(const url_t *url) {
    return is_callable(url) && host_is_ip_address(url->url_host);
}

bool sofia_is_sip_uri(const char *text) { return parses(text, is_callable); }
bool sofia_is_callable(const char *text) { return parses(text, is_callable_by_address); }

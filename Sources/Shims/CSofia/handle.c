#include "private.h"

#include <stdlib.h>

// nua_respond keeps the phrase by pointer: only phrases that live for ever may be given to it.
static const char *phrase_of(int status) {
    const char *phrase = sip_status_phrase(status);
    return phrase ? phrase : "Refused";
}

static nua_handle_t *nua_of(sofia_handle *handle) { return (nua_handle_t *)handle; }

void sofia_handle_bind(sofia_handle *handle, uint64_t leg) { nua_handle_bind(nua_of(handle), (void *)(uintptr_t)leg); }

void sofia_handle_destroy(sofia_handle *handle) { nua_handle_destroy(nua_of(handle)); }

struct sofia_request {
    nua_saved_event_t saved[1];
};

sofia_request *sofia_request_keep(sofia_stack *stack) {
    sofia_request *request = calloc(1, sizeof *request);
    if (request && !nua_save_event(stack->nua, request->saved)) {
        free(request);
        return NULL;
    }
    return request;
}

void sofia_request_drop(sofia_request *request) {
    nua_destroy_event(request->saved);
    free(request);
}

void sofia_respond(sofia_handle *handle, sofia_request *request, int status, const char *sdp, const char *contact,
                   const char *headers) {
    nua_respond(nua_of(handle), status, phrase_of(status), NUTAG_WITH_SAVED(request->saved),
                TAG_IF(sdp, SIPTAG_CONTENT_TYPE_STR("application/sdp")), TAG_IF(sdp, SIPTAG_PAYLOAD_STR(sdp)),
                TAG_IF(contact, SIPTAG_CONTACT_STR(contact)), TAG_IF(headers, SIPTAG_HEADER_STR(headers)), TAG_END());
}

void sofia_respond_now(sofia_stack *stack, sofia_handle *handle, int status, const char *headers) {
    nua_respond(nua_of(handle), status, phrase_of(status), NUTAG_WITH_CURRENT(stack->nua),
                TAG_IF(headers, SIPTAG_HEADER_STR(headers)), TAG_END());
}

/// A handle for a request of ours.
static nua_handle_t *open_handle(sofia_stack *stack, uint64_t number, const char *to, const char *from,
                                 const char *route, const char *next_hop) {
    url_t *url = next_hop ? url_make(NULL, next_hop) : NULL;
    if (next_hop && !url) return NULL;
    nua_handle_t *handle = nua_handle(
        stack->nua, (void *)(uintptr_t)number, SIPTAG_TO_STR(to), SIPTAG_FROM_STR(from),
        TAG_IF(route, NUTAG_INITIAL_ROUTE_STR(route)), TAG_END());
    if (handle && url) nua_set_hparams(handle, NUTAG_PROXY(url), TAG_END());
    su_free(NULL, url);
    return handle;
}

sofia_handle *sofia_invite_out(sofia_stack *stack, uint64_t leg, const sofia_invitation *invitation) {
    nua_handle_t *handle =
        open_handle(stack, leg, invitation->to, invitation->from, invitation->route, invitation->next_hop);
    if (!handle) return NULL;
    nua_invite(handle, SIPTAG_CONTENT_TYPE_STR("application/sdp"), SIPTAG_PAYLOAD_STR(invitation->offer),
               TAG_IF(invitation->target, NUTAG_URL(invitation->target)),
               TAG_IF(invitation->contact, SIPTAG_CONTACT_STR(invitation->contact)),
               TAG_IF(invitation->headers, SIPTAG_HEADER_STR(invitation->headers)), TAG_END());
    return (sofia_handle *)handle;
}

// nua takes the next hop as a parsed URL alone, and never takes it back: without one it would pass over the route too.
void sofia_handle_route(sofia_handle *handle, const char *next_hop) {
    url_t *url = url_make(NULL, next_hop);
    if (url) nua_set_hparams(nua_of(handle), NUTAG_PROXY(url), TAG_END());
    su_free(NULL, url);
}

void sofia_acknowledge(sofia_handle *handle) { nua_ack(nua_of(handle), TAG_END()); }

sofia_handle *sofia_request_out(sofia_stack *stack, uint64_t number, const sofia_outside_request *request) {
    nua_handle_t *handle = open_handle(stack, number, request->to, request->from, request->route, request->next_hop);
    if (!handle) return NULL;
    nua_method(handle, NUTAG_METHOD(request->method), NUTAG_URL(request->target),
               TAG_IF(request->call_id, SIPTAG_CALL_ID_STR(request->call_id)),
               TAG_IF(request->contact, SIPTAG_CONTACT_STR(request->contact)),
               TAG_IF(request->headers, SIPTAG_HEADER_STR(request->headers)), TAG_END());
    return (sofia_handle *)handle;
}

void sofia_cancel_out(sofia_handle *handle, const char *reason) {
    nua_cancel(nua_of(handle), TAG_IF(reason, SIPTAG_REASON_STR(reason)), TAG_END());
}

void sofia_bye_out(sofia_handle *handle, const char *reason) {
    nua_bye(nua_of(handle), TAG_IF(reason, SIPTAG_REASON_STR(reason)), TAG_END());
}

void sofia_info_out(sofia_handle *handle, const char *content_type, const char *body) {
    nua_info(nua_of(handle), SIPTAG_CONTENT_TYPE_STR(content_type), SIPTAG_PAYLOAD_STR(body), TAG_END());
}

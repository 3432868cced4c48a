#include "private.h"

#include <string.h>

enum { most_bytes = 16384 };

/// Writes the value of one header; how long it is, or 0 when it does not fit.
static size_t write_value(const sip_header_t *header, char *text, size_t size) {
    if (header->sh_class == sip_unknown_class) {
        const char *value = header->sh_unknown->un_value;
        size_t length = value ? strlen(value) : 0;
        if (length >= size) return 0;
        memcpy(text, value ? value : "", length + 1);
        return length;
    }
    issize_t length = sip_header_field_e(text, size, header, 0);
    return length < 0 || (size_t)length >= size ? 0 : (size_t)length;
}

static const char *name_of(const sip_header_t *header) {
    return header->sh_class == sip_unknown_class ? header->sh_unknown->un_name : header->sh_class->hc_name;
}

const char *sofia_header(const sofia_event *event, const char *name) {
    static _Thread_local char text[most_bytes];
    const sip_t *sip = event->message;
    if (!sip) return NULL;
    const sip_header_t *header = sip->sip_request ? (const sip_header_t *)sip->sip_request
                                                  : (const sip_header_t *)sip->sip_status;
    size_t used = 0;
    bool is_there = false;
    for (; header; header = (const sip_header_t *)header->sh_succ) {
        const char *its_name = name_of(header);
        if (!its_name || !su_casematch(its_name, name)) continue;
        if (used + 3 >= sizeof text) break;
        size_t start = is_there ? used + 2 : used;
        size_t length = write_value(header, text + start, sizeof text - start);
        if (is_there && length) memcpy(text + used, ", ", 2);
        if (length) used = start + length;
        is_there = is_there || length;
    }
    text[used] = 0;
    return is_there ? text : NULL;
}

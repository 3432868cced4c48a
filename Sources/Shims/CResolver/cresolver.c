#include "cresolver.h"

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <errno.h>
#include <netinet/in.h>
#include <resolv.h>
#include <string.h>

int cresolver_query(
    const cresolver_server *servers, int count, int seconds, int attempts, int verbatim, const char *name, int type,
    uint8_t *answer, int capacity)
{
    struct __res_state state;
    uint8_t query[NS_PACKETSZ];
    int length, error;

    memset(&state, 0, sizeof state);
    if (res_ninit(&state) != 0)
        return -ENOMEM;
    state.retrans = seconds;
    state.retry = attempts;
    if (verbatim)
        state.pfcode = RES_PRF_REPLY;
    if (count > 0)
        state.nscount = count > MAXNS ? MAXNS : count;
    for (int i = 0; i < count && i < MAXNS; i++) {
        state.nsaddr_list[i].sin_family = AF_INET;
        state.nsaddr_list[i].sin_addr.s_addr = htonl(servers[i].address);
        state.nsaddr_list[i].sin_port = htons(servers[i].port);
    }
    length = res_nmkquery(&state, ns_o_query, name, ns_c_in, type, NULL, 0, NULL, query, sizeof query);
    error = EINVAL;
    if (length > 0) {
        errno = 0;
        length = res_nsend(&state, query, length, answer, capacity);
        error = errno ? errno : ETIMEDOUT;
    }
    res_nclose(&state);
    if (length <= 0)
        return -error;
    return length < capacity ? length : capacity;
}

static int read_name(const ns_msg *message, const uint8_t *at, char *name, int capacity)
{
    return dn_expand(ns_msg_base(*message), ns_msg_end(*message), at, name, capacity) < 0 ? -1 : 0;
}

static int read_record(const ns_msg *message, const ns_rr *from, cresolver_record *to)
{
    const uint8_t *data = ns_rr_rdata(*from);
    int length = ns_rr_rdlen(*from);

    memset(to, 0, sizeof *to);
    to->type = ns_rr_type(*from);
    to->ttl = ns_rr_ttl(*from);
    strncpy(to->owner, ns_rr_name(*from), sizeof to->owner - 1);
    switch (to->type) {
    case CRESOLVER_A:
    case CRESOLVER_AAAA:
        if (length != (to->type == CRESOLVER_A ? 4 : 16))
            return -1;
        memcpy(to->address, data, length);
        return 0;
    case CRESOLVER_CNAME:
        return read_name(message, data, to->target, sizeof to->target - 1);
    default:
        if (length < 7)
            return -1;
        to->priority = ns_get16(data);
        to->weight = ns_get16(data + 2);
        to->port = ns_get16(data + 4);
        return read_name(message, data + 6, to->target, sizeof to->target - 1);
    }
}

int cresolver_read(const uint8_t *answer, int length, cresolver_record *records, int most, int *code)
{
    ns_msg message;
    ns_rr record;
    int count = 0;

    if (ns_initparse(answer, length, &message) != 0 || !ns_msg_getflag(message, ns_f_qr))
        return -1;
    *code = ns_msg_getflag(message, ns_f_rcode);
    for (int i = 0; i < ns_msg_count(message, ns_s_an) && count < most; i++) {
        if (ns_parserr(&message, ns_s_an, i, &record) != 0)
            return -1;
        switch ((int)ns_rr_type(record)) {
        case CRESOLVER_A:
        case CRESOLVER_CNAME:
        case CRESOLVER_AAAA:
        case CRESOLVER_SRV:
            if (ns_rr_class(record) != ns_c_in)
                break;
            if (read_record(&message, &record, &records[count]) != 0)
                return -1;
            count++;
        }
    }
    return count;
}

#ifndef CRESOLVER_H
#define CRESOLVER_H

#include <stdint.h>

// Doors of plain integers to glibc's resolver. Each query has a state of its own, so any thread may ask.

enum { CRESOLVER_A = 1, CRESOLVER_CNAME = 5, CRESOLVER_AAAA = 28, CRESOLVER_SRV = 33 };

// An IPv4 address in host order.
typedef struct {
    uint32_t address;
    uint16_t port;
} cresolver_server;

typedef struct {
    uint16_t type;
    uint32_t ttl;
    // Of SRV.
    uint16_t priority;
    uint16_t weight;
    uint16_t port;
    // Of A its first four octets, of AAAA all.
    uint8_t address[16];
    char owner[1026];
    // Of SRV and CNAME.
    char target[1026];
} cresolver_record;

// Asks `servers`, at most three, or those of /etc/resolv.conf when `count` is 0, for `seconds` each time. `verbatim`
// takes what says SERVFAIL or REFUSED as an answer too. Returns the length of the answer, or -errno: ETIMEDOUT when
// none was of use, ECONNREFUSED when nobody listens, EINVAL for a name that is none.
int cresolver_query(
    const cresolver_server *servers, int count, int seconds, int attempts, int verbatim, const char *name, int type,
    uint8_t *answer, int capacity);

// Reads up to `most` records of the answer section that are of the types above, others being passed over, and what the
// server says of the question (RCODE). Returns their number, or -1 for what is no answer.
int cresolver_read(const uint8_t *answer, int length, cresolver_record *records, int most, int *code);

#endif

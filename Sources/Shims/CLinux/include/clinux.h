#ifndef CLINUX_H
#define CLINUX_H

#include <stddef.h>
#include <stdint.h>

// Doors of plain integers to what Swift cannot call. Descriptors and counts are returned as they are,
// failures as -errno. An address is a family (4 or 6) and its bits in host order, `high` being 0 for IPv4.

typedef struct {
    uint64_t high;
    uint64_t low;
    uint16_t port;
    uint8_t family;
} clinux_address;

typedef struct {
    clinux_address from;
    uint32_t length;
    // Nanoseconds since 1970 when the kernel took it in; 0 when it does not say.
    int64_t arrived;
} clinux_datagram;

// A non-blocking UDP socket bound to `address`; the port it got is written to `bound`.
int clinux_udp_open(clinux_address address, int receive_buffer, uint16_t *bound);
// Up to `count` datagrams into slots of `stride` octets; longer ones are cut. 0 when none waits.
int clinux_udp_receive(int fd, uint8_t *slots, size_t stride, int count, clinux_datagram *datagrams);
int clinux_udp_send(int fd, const uint8_t *octets, size_t length, const clinux_address *to);

int clinux_epoll_create(void);
int clinux_epoll_add(int epoll, int fd, uint64_t token);
int clinux_epoll_remove(int epoll, int fd);
int clinux_epoll_wait(int epoll, uint64_t *tokens, int most, int timeout_ms);

// A timer on the monotonic clock: first at `first_ns` of that clock, then each `interval_ns`; both 0 disarm it.
int clinux_timer_create(void);
int clinux_timer_arm(int fd, int64_t first_ns, int64_t interval_ns);
// How often it fired since the last reading.
int64_t clinux_timer_read(int fd);

int clinux_event_create(void);
void clinux_event_signal(int fd);
void clinux_event_drain(int fd);

int64_t clinux_monotonic_ns(void);
int64_t clinux_realtime_ns(void);

// SCHED_FIFO for the calling thread.
int clinux_thread_realtime(int priority);
// Cores that this process may use.
int clinux_core_count(void);
void clinux_thread_name(const char *name);

#endif

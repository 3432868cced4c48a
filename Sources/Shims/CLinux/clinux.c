#define _GNU_SOURCE
#include "clinux.h"

#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { most_datagrams = 32, most_events = 256 };

typedef union {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
} socket_address;

static uint64_t word(const uint8_t *octets) {
    uint64_t value = 0;
    for (int i = 0; i < 8; i++) value = value << 8 | octets[i];
    return value;
}

static void put_word(uint8_t *octets, uint64_t value) {
    for (int i = 7; i >= 0; i--, value >>= 8) octets[i] = (uint8_t)value;
}

static socklen_t to_socket(const clinux_address *address, socket_address *out) {
    memset(out, 0, sizeof *out);
    if (address->family == 6) {
        out->v6.sin6_family = AF_INET6;
        out->v6.sin6_port = htons(address->port);
        put_word(out->v6.sin6_addr.s6_addr, address->high);
        put_word(out->v6.sin6_addr.s6_addr + 8, address->low);
        return sizeof out->v6;
    }
    out->v4.sin_family = AF_INET;
    out->v4.sin_port = htons(address->port);
    out->v4.sin_addr.s_addr = htonl((uint32_t)address->low);
    return sizeof out->v4;
}

static clinux_address from_socket(const socket_address *address) {
    clinux_address out = {0};
    if (address->any.sa_family == AF_INET6) {
        out.family = 6;
        out.high = word(address->v6.sin6_addr.s6_addr);
        out.low = word(address->v6.sin6_addr.s6_addr + 8);
        out.port = ntohs(address->v6.sin6_port);
    } else {
        out.family = 4;
        out.low = ntohl(address->v4.sin_addr.s_addr);
        out.port = ntohs(address->v4.sin_port);
    }
    return out;
}

int clinux_udp_open(clinux_address address, int receive_buffer, uint16_t *bound) {
    socket_address name;
    socklen_t length = to_socket(&address, &name);
    int fd = socket(name.any.sa_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return -errno;
    int on = 1;
    setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    if (name.any.sa_family == AF_INET6) setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    // Expedited forwarding (RFC 3246): routers that care let voice go first.
    int class_of_service = 0xB8;
    if (name.any.sa_family == AF_INET6)
        setsockopt(fd, IPPROTO_IPV6, IPV6_TCLASS, &class_of_service, sizeof class_of_service);
    else
        setsockopt(fd, IPPROTO_IP, IP_TOS, &class_of_service, sizeof class_of_service);
    if (bind(fd, &name.any, length) < 0 || getsockname(fd, &name.any, &length) < 0) {
        int error = errno;
        close(fd);
        return -error;
    }
    *bound = from_socket(&name).port;
    return fd;
}

static int64_t arrival(struct msghdr *header) {
    for (struct cmsghdr *c = CMSG_FIRSTHDR(header); c; c = CMSG_NXTHDR(header, c)) {
        if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_TIMESTAMPNS) {
            struct timespec at;
            memcpy(&at, CMSG_DATA(c), sizeof at);
            return at.tv_sec * 1000000000LL + at.tv_nsec;
        }
    }
    return 0;
}

int clinux_udp_receive(int fd, uint8_t *slots, size_t stride, int count, clinux_datagram *datagrams) {
    struct mmsghdr headers[most_datagrams];
    struct iovec vectors[most_datagrams];
    socket_address names[most_datagrams];
    char control[most_datagrams][CMSG_SPACE(sizeof(struct timespec))] __attribute__((aligned(8)));
    if (count > most_datagrams) count = most_datagrams;
    for (int i = 0; i < count; i++) {
        vectors[i] = (struct iovec){slots + i * stride, stride};
        headers[i].msg_hdr = (struct msghdr){
            .msg_name = &names[i], .msg_namelen = sizeof names[i], .msg_iov = &vectors[i], .msg_iovlen = 1,
            .msg_control = control[i], .msg_controllen = sizeof control[i]};
    }
    int received = recvmmsg(fd, headers, (unsigned)count, MSG_DONTWAIT, NULL);
    if (received < 0) return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -errno;
    for (int i = 0; i < received; i++) {
        datagrams[i].from = from_socket(&names[i]);
        datagrams[i].length = headers[i].msg_len;
        datagrams[i].arrived = arrival(&headers[i].msg_hdr);
    }
    return received;
}

int clinux_udp_send(int fd, const uint8_t *octets, size_t length, const clinux_address *to) {
    socket_address name;
    socklen_t name_length = to_socket(to, &name);
    ssize_t sent = sendto(fd, octets, length, MSG_DONTWAIT | MSG_NOSIGNAL, &name.any, name_length);
    return sent < 0 ? -errno : 0;
}

int clinux_epoll_create(void) {
    int fd = epoll_create1(EPOLL_CLOEXEC);
    return fd < 0 ? -errno : fd;
}

int clinux_epoll_add(int epoll, int fd, uint64_t token) {
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = token};
    return epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0 ? -errno : 0;
}

int clinux_epoll_remove(int epoll, int fd) { return epoll_ctl(epoll, EPOLL_CTL_DEL, fd, NULL) < 0 ? -errno : 0; }

int clinux_epoll_wait(int epoll, uint64_t *tokens, int most, int timeout_ms) {
    struct epoll_event events[most_events];
    int count = epoll_wait(epoll, events, most < most_events ? most : most_events, timeout_ms);
    if (count < 0) return errno == EINTR ? 0 : -errno;
    for (int i = 0; i < count; i++) tokens[i] = events[i].data.u64;
    return count;
}

int clinux_timer_create(void) {
    int fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    return fd < 0 ? -errno : fd;
}

static struct timespec timespec_of(int64_t ns) {
    return (struct timespec){.tv_sec = ns / 1000000000LL, .tv_nsec = ns % 1000000000LL};
}

int clinux_timer_arm(int fd, int64_t first_ns, int64_t interval_ns) {
    struct itimerspec spec = {.it_value = timespec_of(first_ns), .it_interval = timespec_of(interval_ns)};
    return timerfd_settime(fd, TFD_TIMER_ABSTIME, &spec, NULL) < 0 ? -errno : 0;
}

int64_t clinux_timer_read(int fd) {
    uint64_t fired = 0;
    return read(fd, &fired, sizeof fired) == sizeof fired ? (int64_t)fired : 0;
}

int clinux_event_create(void) {
    int fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    return fd < 0 ? -errno : fd;
}

void clinux_event_signal(int fd) {
    uint64_t one = 1;
    ssize_t written = write(fd, &one, sizeof one);
    (void)written;
}

void clinux_event_drain(int fd) {
    uint64_t count;
    ssize_t taken = read(fd, &count, sizeof count);
    (void)taken;
}

static int64_t clock_ns(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

int64_t clinux_monotonic_ns(void) { return clock_ns(CLOCK_MONOTONIC); }
int64_t clinux_realtime_ns(void) { return clock_ns(CLOCK_REALTIME); }

int clinux_thread_realtime(int priority) {
    struct sched_param parameters = {.sched_priority = priority};
    return -pthread_setschedparam(pthread_self(), SCHED_FIFO, &parameters);
}

int clinux_core_count(void) {
    cpu_set_t cores;
    return sched_getaffinity(0, sizeof cores, &cores) == 0 ? CPU_COUNT(&cores) : 1;
}

void clinux_thread_name(const char *name) { pthread_setname_np(pthread_self(), name); }

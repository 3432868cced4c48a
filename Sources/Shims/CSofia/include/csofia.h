/// Fixed-arity doors into sofia-sip for Swift: plain integers and strings, no logic, no headers of sofia's.
#ifndef CSOFIA_H
#define CSOFIA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One su_root and the thread that runs it. Only these four may be called from any thread.

typedef struct sofia_loop sofia_loop;
typedef void sofia_job(void *context);

/// Returns once the loop runs; NULL when the system gives no thread or no port to wait on.
sofia_loop *sofia_loop_start(void);
/// Posts a job; false when memory ran out and the job will never run.
bool sofia_loop_run(sofia_loop *loop, sofia_job *job, void *context);
bool sofia_loop_is_current(const sofia_loop *loop);
/// Ends the loop and, unless called on it, joins its thread.
void sofia_loop_stop(sofia_loop *loop);

// One SIP stack (nua), bound to one address and port. Everything below belongs to the loop's thread.

typedef struct sofia_stack sofia_stack;
typedef struct sofia_handle sofia_handle;    // one dialog, or one request outside of any
typedef struct sofia_request sofia_request;  // a request that has still to be answered

enum sofia_kind {
    sofia_other,
    sofia_invite,
    sofia_harmful_invite,
    sofia_update,
    sofia_ack,
    sofia_cancel,
    sofia_prack,            // the acknowledgement of a reliable provisional response, already answered
    sofia_bye,
    sofia_bye_response,
    sofia_info,
    sofia_options,
    sofia_state,            // `status` is a sofia_call_state
    sofia_error,
    sofia_invite_response,
    sofia_bound,            // `host` and `port` are where the stack stands; `status` 200
    sofia_shut_down,
    sofia_guarded,          // a message the guard refused; only its source is told
};

/// nua_callstate, of which only these two mean anything to us.
enum sofia_call_state { sofia_call_underway, sofia_call_terminated };

typedef struct {
    const char *user, *host, *display;       // as on the wire: escaped, quoted; NULL when absent
} sofia_party;

/// What the observer hears. The strings live as long as the call of the observer.
typedef struct {
    int kind, status;
    const char *phrase;
    uint64_t leg;                            // the number the handle was bound to; 0 for a stranger's
    sofia_handle *handle;
    sofia_stack *stack;
    const char *body, *content_type;
    size_t body_length;
    int reason_cause;                        // of a Reason header with protocol SIP or Q.850; 0 when absent
    const char *reason_text;
    bool is_sdp;
    // Of an INVITE and of what the guard refused.
    const char *source;
    int source_port;
    const char *transport;
    // Of an INVITE alone.
    const char *call_id, *user_agent;
    bool requires_reliable;                  // provisional responses (RFC 3262): Require has 100rel
    sofia_party from, to, target, asserted;
    const char *redirections;                // of a 3xx: a line for each Contact, its q (or nothing), `;` and the URI
    // Of sofia_bound.
    const char *host;
    int port;
} sofia_event;
typedef void sofia_observer(void *context, const sofia_event *event);

typedef struct {
    const char *url;                         // sip:host:port, `*` for a port that the kernel chooses
    const char *user_agent;
    unsigned acknowledgement_timeout_ms;     // 64 * T1 (RFC 3261 §17.2.1)
} sofia_stack_options;

/// NULL when the stack cannot be bound; the observer hears nothing before this returns.
sofia_stack *sofia_stack_open(sofia_loop *, const sofia_stack_options *, sofia_observer *, void *context);
/// The observer hears sofia_bound.
void sofia_stack_ask_where(sofia_stack *);
/// The observer hears sofia_shut_down when it is done; sofia_stack_close may follow then.
void sofia_stack_shut_down(sofia_stack *);
void sofia_stack_close(sofia_stack *);
/// 0 when a socket of ours can stand there, else the errno that says why not.
int sofia_probe(const char *address, int port, bool tcp);

/// Every event of this handle carries `leg` from now on.
void sofia_handle_bind(sofia_handle *, uint64_t leg);
/// Only for a handle whose call is terminated, or which never had one.
void sofia_handle_destroy(sofia_handle *);

/// Keeps the request that the observer is hearing, beyond the call of the observer.
sofia_request *sofia_request_keep(sofia_stack *);
void sofia_request_drop(sofia_request *);
void sofia_respond(sofia_handle *, sofia_request *, int status, const char *sdp, const char *headers);
/// Answers the request that the observer is hearing.
void sofia_respond_now(sofia_stack *, sofia_handle *, int status, const char *headers);

typedef struct {
    const char *to, *from;                   // complete header values
    const char *route;                       // the outbound proxy as a Route header, or NULL
    const char *headers;                     // lines that end with CRLF, or NULL
    const char *offer;
} sofia_invitation;
/// NULL when memory runs out or a header cannot be parsed.
sofia_handle *sofia_invite_out(sofia_stack *, uint64_t leg, const sofia_invitation *);
/// Whether `text` is a sip: URI whose host is an address, so that nothing has to be looked up.
bool sofia_is_callable(const char *text);
/// Whether `text` is a sip: URI with a host of whatever kind.
bool sofia_is_sip_uri(const char *text);
void sofia_cancel_out(sofia_handle *, const char *reason);
void sofia_bye_out(sofia_handle *, const char *reason);
void sofia_info_out(sofia_handle *, const char *content_type, const char *body);

#endif

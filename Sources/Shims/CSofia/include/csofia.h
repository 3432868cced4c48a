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
    sofia_register,         // a REGISTER, which must be answered
    sofia_response,         // to a request outside of any dialog; `leg` is that request's number
    sofia_challenge_inside, // a 401 or 407 to a request of ours inside a dialog, other than INVITE
};

/// nua_callstate, of which only these two mean anything to us.
enum sofia_call_state { sofia_call_underway, sofia_call_terminated };

typedef struct {
    const char *user, *host, *display;       // as on the wire: escaped, quoted; NULL when absent
} sofia_party;

typedef struct {
    const char *host;                        // NULL when the message names none
    int port;                                // 0 for the usual one
    const char *transport;                   // empty for the usual one
} sofia_place;

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
    // Where the peer wants requests of a dialog: its Contact, unless a Record-Route stands before it.
    sofia_place contact, route;              // of a route the first hop
    const char *via_host;                    // what the sender of a request says its own address is
    const void *message;                     // for sofia_header and sofia_authenticate
} sofia_event;
typedef void sofia_observer(void *context, const sofia_event *event);

/// The values of all headers of that name in the message that the observer is hearing, with commas between them; NULL
/// when there is none. Lives until the next call.
const char *sofia_header(const sofia_event *, const char *name);

enum sofia_verdict { sofia_drop, sofia_pass, sofia_refuse };
/// What becomes of a request from there, a sofia_verdict: what is dropped gets no answer, what is refused 400, whatever
/// it asks.
typedef int sofia_gate(void *context, const char *source, int port, const char *method);

/// A challenge of the scheme Digest (RFC 7616) to be answered.
typedef struct {
    const char *parameters;                  // `name=value`, a line each; of two of a name the last counts
    const char *credentials;                 // what sofia_authenticate was given
    const char *method, *uri, *body;
    size_t body_length;
    unsigned count;                          // of answers to this challenge, from 1
} sofia_challenge;
/// Without `answer`: how strong the challenge is, 0 for one that cannot be answered. With it: writes the value of the
/// Authorization header, and returns 0 when it cannot.
typedef int sofia_authoriser(void *context, const sofia_challenge *, char *answer, size_t size);

typedef struct {
    const char *url;                         // sip:host:port, `*` for a port that the kernel chooses
    const char *user_agent;
    unsigned acknowledgement_timeout_ms;     // 64 * T1 (RFC 3261 §17.2.1)
    const char *certificates;                // a folder with agent.pem and cafile.pem, or NULL
    bool takes_registrations;                // whether REGISTER is heard, and not refused with 405
    bool verifies_clients;                   // whether who comes in by TLS must show a certificate
} sofia_stack_options;

typedef struct {
    sofia_observer *observer;
    sofia_gate *gate;
    sofia_authoriser *authoriser;
    void *context;
} sofia_listener;

/// NULL when the stack cannot be bound; the observer hears nothing before this returns.
sofia_stack *sofia_stack_open(sofia_loop *, const sofia_stack_options *, const sofia_listener *);
/// The observer hears sofia_bound.
void sofia_stack_ask_where(sofia_stack *);
/// The observer hears sofia_shut_down when it is done; sofia_stack_close may follow then.
void sofia_stack_shut_down(sofia_stack *);
void sofia_stack_close(sofia_stack *);
/// Writes the address of ours that packets to `peer`, a numeric address, would carry; false when there is no way.
bool sofia_address_toward(const char *peer, char *address, size_t size);
/// 0 when a socket of ours can stand there, else the errno that says why not.
int sofia_probe(const char *address, int port, bool tcp);

/// Every event of this handle carries `leg` from now on.
void sofia_handle_bind(sofia_handle *, uint64_t leg);
/// Only for a handle whose call is terminated, or which never had one.
void sofia_handle_destroy(sofia_handle *);

/// Keeps the request that the observer is hearing, beyond the call of the observer.
sofia_request *sofia_request_keep(sofia_stack *);
void sofia_request_drop(sofia_request *);
void sofia_respond(
    sofia_handle *, sofia_request *, int status, const char *sdp, const char *contact, const char *headers);
/// Answers the request that the observer is hearing.
void sofia_respond_now(sofia_stack *, sofia_handle *, int status, const char *headers);

typedef struct {
    const char *to, *from;                   // complete header values
    const char *target;                      // the Request-URI, or NULL for that of `to`
    const char *next_hop;                    // where it is sent, as a URI with a numeric host or maddr; or NULL
    const char *route;                       // the outbound proxy as a Route header, or NULL
    const char *contact;                     // the value of a Contact of our own, or NULL
    const char *headers;                     // lines that end with CRLF, or NULL
    const char *offer;
} sofia_invitation;
/// NULL when memory runs out or a header cannot be parsed.
sofia_handle *sofia_invite_out(sofia_stack *, uint64_t leg, const sofia_invitation *);
/// Has all requests of the dialog sent there, whatever its Contact and its route say.
void sofia_handle_route(sofia_handle *, const char *next_hop);
/// Acknowledges the 2xx to our INVITE.
void sofia_acknowledge(sofia_handle *);

typedef struct {
    const char *method, *target;
    const char *to, *from;                   // complete header values
    const char *call_id, *next_hop, *route, *contact, *headers;  // NULL where there is none
} sofia_outside_request;
/// Sends a request outside of any dialog; sofia_response events carry `number`. NULL as for an invitation.
sofia_handle *sofia_request_out(sofia_stack *, uint64_t number, const sofia_outside_request *);
/// Answers the challenge of the response that the observer is hearing: the request goes out again. False when the
/// response holds no challenge that can be answered.
bool sofia_authenticate(const sofia_event *, const char *credentials);
/// Has the challenged request of the handle end with its refusal.
void sofia_leave_challenge(sofia_handle *);
/// Whether `text` is a sip: URI whose host is an address, so that nothing has to be looked up.
bool sofia_is_callable(const char *text);
/// Whether `text` is a sip: URI with a host of whatever kind.
bool sofia_is_sip_uri(const char *text);
void sofia_cancel_out(sofia_handle *, const char *reason);
void sofia_bye_out(sofia_handle *, const char *reason);
void sofia_info_out(sofia_handle *, const char *content_type, const char *body);

#endif

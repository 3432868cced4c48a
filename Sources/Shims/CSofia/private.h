// What the files of this target share. No header of sofia's may reach `include/`: its feature macros clash with Glibc's
// module.
#ifndef CSOFIA_PRIVATE_H
#define CSOFIA_PRIVATE_H

#include "csofia.h"

#include <pthread.h>

struct sofia_stack;
#define NUA_MAGIC_T struct sofia_stack
#define NUA_HMAGIC_T void

#include <sofia-sip/su_wait.h>
#include <sofia-sip/nua.h>
#include <sofia-sip/nua_tag.h>
#include <sofia-sip/nta_tag.h>
#include <sofia-sip/tport_tag.h>
#include <sofia-sip/sip_tag.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_extra.h>
#include <sofia-sip/sip_protos.h>
#include <sofia-sip/sip_status.h>
#include <sofia-sip/sip_parser.h>
#include <sofia-sip/msg_addr.h>
#include <sofia-sip/msg_mclass.h>
#include <sofia-sip/msg_mclass_hash.h>
#include <sofia-sip/bnf.h>
#include <sofia-sip/hostdomain.h>
// As the library itself is built.
#define SOFIA_EXTEND_AUTH_CLIENT 1
#include <sofia-sip/auth_client.h>
#include <sofia-sip/auth_client_plugin.h>

struct sofia_loop {
    su_root_t *root;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t started;
    bool has_started;
};

struct sofia_stack {
    nua_t *nua;
    sofia_listener listener;
};

/// The message class that keeps what would abort the library away from nua; NULL when memory ran out.
const msg_mclass_t *sofia_guard_class(void);
/// Whether a request may not become a dialog.
bool sofia_is_harmful(const sip_t *request);
/// Whom the guard tells of what it refuses on this thread; NULL for nobody.
void sofia_guard_report_to(struct sofia_stack *);
/// The stack that guards, and answers challenges, on this thread; NULL when there is none.
struct sofia_stack *sofia_stack_of_thread(void);
/// Has challenges of the scheme Digest answered by `authoriser`, whatever their algorithm.
void sofia_register_digest(void);
/// Writes the numeric address and port that the message came from into the event.
void sofia_read_source(msg_t *, sofia_event *);

#endif

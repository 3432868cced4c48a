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

struct sofia_loop {
    su_root_t *root;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t started;
    bool has_started;
};

struct sofia_stack {
    nua_t *nua;
    sofia_observer *observer;
    void *context;
};

/// The message class that keeps what would abort the library away from nua; NULL when memory ran out.
const msg_mclass_t *sofia_guard_class(void);
/// Whether a request may not become a dialog.
bool sofia_is_harmful(const sip_t *request);
/// Whom the guard tells of what it refuses on this thread; NULL for nobody.
void sofia_guard_report_to(struct sofia_stack *);
/// Writes the numeric address and port that the message came from into the event.
void sofia_read_source(msg_t *, sofia_event *);

#endif

#include "private.h"

#include <sofia-sip/su_log.h>
#include <stdarg.h>
#include <stdlib.h>

typedef struct {
    sofia_job *job;
    void *context;
} job_message;

static void run_job(su_root_magic_t *magic, su_msg_r message, su_msg_arg_t *argument) {
    (void)magic;
    (void)argument;
    job_message posted = *(job_message *)su_msg_data(message);
    posted.job(posted.context);
}

static void announce_start(sofia_loop *loop, su_root_t *root) {
    pthread_mutex_lock(&loop->lock);
    loop->root = root;
    loop->has_started = true;
    pthread_cond_signal(&loop->started);
    pthread_mutex_unlock(&loop->lock);
}

static void discard(sofia_loop *loop) {
    pthread_cond_destroy(&loop->started);
    pthread_mutex_destroy(&loop->lock);
    free(loop);
}

static void *run_loop(void *argument) {
    sofia_loop *loop = argument;
    su_root_t *root = su_root_create(NULL);
    if (root) su_root_threading(root, 0);
    announce_start(loop, root);
    if (!root) return NULL;
    su_root_run(root);
    su_root_destroy(root);
    return NULL;
}

// Sofia's own log may hold whole messages, and so keys that callers pressed: it goes nowhere.
static void swallow(void *stream, char const *format, va_list arguments) {
    (void)stream;
    (void)format;
    (void)arguments;
}

static void initialise(void) {
    su_init();
    su_log_redirect(su_log_default, swallow, NULL);
    static const char *const dumps[] = {"TPORT_DUMP", "MSG_DUMP"};
    for (size_t i = 0; i < sizeof dumps / sizeof *dumps; i++)
        if (getenv(dumps[i])) unsetenv(dumps[i]);
}

sofia_loop *sofia_loop_start(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, initialise);
    sofia_loop *loop = calloc(1, sizeof *loop);
    if (!loop) return NULL;
    pthread_mutex_init(&loop->lock, NULL);
    pthread_cond_init(&loop->started, NULL);
    pthread_mutex_lock(&loop->lock);
    if (pthread_create(&loop->thread, NULL, run_loop, loop) != 0) {
        pthread_mutex_unlock(&loop->lock);
        discard(loop);
        return NULL;
    }
    while (!loop->has_started) pthread_cond_wait(&loop->started, &loop->lock);
    pthread_mutex_unlock(&loop->lock);
    if (loop->root) return loop;
    pthread_join(loop->thread, NULL);
    discard(loop);
    return NULL;
}

bool sofia_loop_run(sofia_loop *loop, sofia_job *job, void *context) {
    su_msg_r message = SU_MSG_R_INIT;
    if (su_msg_create(message, su_root_task(loop->root), su_task_null, run_job, sizeof(job_message)) != 0) return false;
    *(job_message *)su_msg_data(message) = (job_message){.job = job, .context = context};
    return su_msg_send(message) == 0;
}

bool sofia_loop_is_current(const sofia_loop *loop) { return pthread_equal(pthread_self(), loop->thread); }

static void break_loop(void *root) { su_root_break(root); }

void sofia_loop_stop(sofia_loop *loop) {
    if (sofia_loop_is_current(loop)) {
        pthread_detach(loop->thread);
        su_root_break(loop->root);
    } else if (sofia_loop_run(loop, break_loop, loop->root)) {
        pthread_join(loop->thread, NULL);
    } else {
        return;  // out of memory: the thread and its loop stay, idle
    }
    discard(loop);
}

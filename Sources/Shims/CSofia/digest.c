#include "private.h"

#include <stdlib.h>
#include <string.h>

// Sofia's own answer to a challenge knows MD5 alone. This one keeps the challenge and has Swift write the answer.

typedef struct {
    auth_client_t base;
    char *parameters;  // of the challenge to be answered, one a line
    int strength;
    unsigned answers;  // how often it was answered
} digest_client;

static char *joined(su_home_t *home, const msg_param_t parameters[]) {
    char *text = su_strdup(home, "");
    for (; text && parameters && *parameters; parameters++) {
        char *longer = su_sprintf(home, "%s%s\n", text, *parameters);
        su_free(home, text);
        text = longer;
    }
    return text;
}

static bool is_stale(const msg_auth_t *challenge) {
    const char *stale = msg_header_find_param(challenge->au_common, "stale=");
    return stale && (su_casematch(stale, "true") || su_casematch(stale, "\"true\""));
}

/// Of several challenges of one response the strongest stays. 2: worth an answer; 1: known before, or unknown.
static int take_challenge(auth_client_t *base, const msg_auth_t *challenge) {
    digest_client *client = (digest_client *)base;
    struct sofia_stack *stack = sofia_stack_of_thread();
    char *parameters = stack ? joined(base->ca_home, challenge->au_params) : NULL;
    if (!parameters) return -1;
    sofia_challenge asked = {.parameters = parameters};
    int strength = stack->listener.authoriser(stack->listener.context, &asked, NULL, 0);
    bool is_first = !client->parameters;
    bool is_answered = client->answers > 0;
    if (strength == 0 || (!is_first && !is_answered && strength <= client->strength)) {
        su_free(base->ca_home, parameters);
        return 1;
    }
    su_free(base->ca_home, client->parameters);
    client->parameters = parameters;
    client->strength = strength;
    client->answers = 0;
    return is_first || is_stale(challenge) ? 2 : 1;
}

static int answer_challenge(auth_client_t *base, su_home_t *home, const char *method, const url_t *url,
                            const msg_payload_t *body, msg_header_t **header) {
    digest_client *client = (digest_client *)base;
    struct sofia_stack *stack = sofia_stack_of_thread();
    if (!client->parameters || !base->ca_user || !stack) return 0;
    enum { most = 4096 };
    char *text = su_alloc(home, most);
    char *uri = url_as_string(home, url);
    if (!text || !uri) return -1;
    sofia_challenge asked = {
        .parameters = client->parameters, .credentials = base->ca_user, .method = method, .uri = uri,
        .body = body ? body->pl_data : NULL, .body_length = body ? body->pl_len : 0, .count = ++client->answers};
    if (!stack->listener.authoriser(stack->listener.context, &asked, text, most)) return 0;
    *header = msg_header_make(home, base->ca_credential_class, text);
    return *header ? 0 : -1;
}

static int take_next_nonce(auth_client_t *base, const msg_auth_info_t *info) {
    digest_client *client = (digest_client *)base;
    const char *next = info ? msg_header_find_param(info->ai_common, "nextnonce=") : NULL;
    if (!next || !client->parameters) return 0;
    // Of two parameters of a name the last counts.
    char *parameters = su_sprintf(base->ca_home, "%snonce=%s\n", client->parameters, next);
    if (!parameters) return -1;
    su_free(base->ca_home, client->parameters);
    client->parameters = parameters;
    client->answers = 0;
    return 1;
}

static int forget_credentials(auth_client_t *base) {
    base->ca_clear = 1;
    return 1;
}

static const auth_client_plugin_t digest = {
    .auc_plugin_size = sizeof digest, .auc_size = sizeof(digest_client), .auc_name = "Digest",
    .auc_challenge = take_challenge, .auc_authorize = answer_challenge, .auc_info = take_next_nonce,
    .auc_clear = forget_credentials,
};

// A new plugin takes the first place whose name is another (auth_client.c, auc_register_plugin): this one only makes
// the place of sofia's own Digest free.
static const auth_client_plugin_t placeholder = {
    .auc_plugin_size = sizeof placeholder, .auc_size = sizeof(digest_client), .auc_name = "x-none",
    .auc_authorize = answer_challenge,
};

static void register_digest(void) {
    auc_register_plugin(&placeholder);
    auc_register_plugin(&digest);
}

void sofia_register_digest(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, register_digest);
}

enum { most_realms = 4 };

/// Adds what nua is to be given for each realm of the challenges, once; returns how many there are then.
static int name_realms(su_home_t *home, const msg_auth_t *challenge, const char *credentials, char *answers[],
                       int count) {
    for (; challenge; challenge = challenge->au_next) {
        const char *realm = msg_header_find_param(challenge->au_common, "realm=");
        if (!realm || *realm != '"' || !su_casematch(challenge->au_scheme, "Digest")) continue;
        char *answer = su_sprintf(home, "Digest:%s:%s:-", realm, credentials);
        bool is_known = !answer || count == most_realms;
        for (int i = 0; !is_known && i < count; i++) is_known = su_strmatch(answers[i], answer);
        if (!is_known) answers[count++] = answer;
    }
    return count;
}

bool sofia_authenticate(const sofia_event *event, const char *credentials) {
    const sip_t *sip = event->message;
    if (!sip) return false;
    su_home_t home[1] = {SU_HOME_INIT(home)};
    su_home_init(home);
    char *answers[most_realms] = {NULL};
    int count = name_realms(home, sip->sip_www_authenticate, credentials, answers, 0);
    count = name_realms(home, sip->sip_proxy_authenticate, credentials, answers, count);
    // One call for all: the request goes out again with the first.
    if (count > 0)
        nua_authenticate((nua_handle_t *)event->handle, NUTAG_AUTH(answers[0]),
                         TAG_IF(answers[1], NUTAG_AUTH(answers[1])), TAG_IF(answers[2], NUTAG_AUTH(answers[2])),
                         TAG_IF(answers[3], NUTAG_AUTH(answers[3])), TAG_END());
    su_home_deinit(home);
    return count > 0;
}

void sofia_leave_challenge(sofia_handle *handle) { nua_authenticate((nua_handle_t *)handle, TAG_END()); }

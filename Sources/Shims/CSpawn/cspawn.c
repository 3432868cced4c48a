#define _GNU_SOURCE
#include "cspawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

int cspawn_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

static int prepare(posix_spawnattr_t *attributes)
{
    sigset_t signals;
    int error;

    sigemptyset(&signals);
    if ((error = posix_spawnattr_setsigmask(attributes, &signals)))
        return error;
    sigfillset(&signals);
    if ((error = posix_spawnattr_setsigdefault(attributes, &signals)))
        return error;
    if ((error = posix_spawnattr_setpgroup(attributes, 0)))
        return error;
    return posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

static int connect_streams(posix_spawn_file_actions_t *actions, int input, int output, int complaints)
{
    int error;

    if ((error = posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO)))
        return error;
    if ((error = posix_spawn_file_actions_adddup2(actions, output, STDOUT_FILENO)))
        return error;
    if ((error = posix_spawn_file_actions_adddup2(actions, complaints, STDERR_FILENO)))
        return error;
    return posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1);
}

int cspawn_start(
    pid_t *process, char *const arguments[], char *const environment[], int input, int output, int complaints)
{
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    int error;

    if ((error = posix_spawnattr_init(&attributes)))
        return error;
    if ((error = posix_spawn_file_actions_init(&actions))) {
        posix_spawnattr_destroy(&attributes);
        return error;
    }
    if (!(error = prepare(&attributes)) && !(error = connect_streams(&actions, input, output, complaints)))
        error = posix_spawnp(process, arguments[0], &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error;
}

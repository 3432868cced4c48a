/// Doors to starting a program: what glibc shows to GNU sources only, and Swift therefore does not see.
#ifndef CSPAWN_H
#define CSPAWN_H

#include <sys/types.h>

/// A pipe that no other child inherits. 0, or the system's error number.
int cspawn_pipe(int ends[2]);

/// Starts `arguments[0]`, looked for in PATH, in a process group of its own, with these three descriptors for its
/// standard streams, no other open, and signals as a fresh process has them. 0, or the system's error number.
int cspawn_start(
    pid_t *process, char *const arguments[], char *const environment[], int input, int output, int complaints);

#endif

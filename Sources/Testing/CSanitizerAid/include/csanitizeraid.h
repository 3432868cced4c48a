#ifndef CSANITIZERAID_H
#define CSANITIZERAID_H

/* What the thread sanitizer must be shown, or be spared, to be right about programs like ours.

   To link this target is enough, or to load its library first (LD_PRELOAD) into a program that does not link it.
   Without the sanitizer it changes nothing.

   Shown: how a contended `Synchronization.Mutex` changes hands. On Linux its fast path is atomics in our own code,
   which the sanitizer sees; its slow path is in the system's library, where the kernel hands the lock over
   (FUTEX_LOCK_PI) unseen, and correct programs are reported (swiftlang/swift#88440).

   Spared: sofia-sip, when a process ends that never made an id of it, deletes a key for thread-specific data that it
   never made either: the number 0, which is the sanitizer's own. */

#include <stdbool.h>

/* Whether this was built with the thread sanitizer. */
bool thread_sanitizer_watches(void);

#endif

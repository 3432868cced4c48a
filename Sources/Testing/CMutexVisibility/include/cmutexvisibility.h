#ifndef CMUTEXVISIBILITY_H
#define CMUTEXVISIBILITY_H

/* Shows the thread sanitizer how a contended `Synchronization.Mutex` changes hands.

   On Linux its fast path is atomics in our own code, which the sanitizer sees; its slow path is in the system's
   library, where the kernel hands the lock over (FUTEX_LOCK_PI) unseen, and correct programs are reported
   (swiftlang/swift#88440). To link this target is enough, or to load its library first (LD_PRELOAD) into a program
   that does not link it. Without the sanitizer it changes nothing. */

#include <stdbool.h>

/* Whether this was built with the thread sanitizer. */
bool thread_sanitizer_watches(void);

#endif

#define _GNU_SOURCE
#include "csanitizeraid.h"

#if !__has_feature(thread_sanitizer)

bool thread_sanitizer_watches(void) { return false; }

#else

#include <dlfcn.h>
#include <pthread.h>
#include <sanitizer/tsan_interface.h>
#include <stdint.h>
#include <stdlib.h>

bool thread_sanitizer_watches(void) { return true; }

// Methods of `Synchronization._MutexHandle`; `self` is the address of its only word, on which the fast path works.
#define swift_method __attribute__((swiftcall))
#define swift_self __attribute__((swift_context))
#define lock_slow "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define try_lock_slow "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define unlock_slow "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static swift_method void (*real_lock)(uint32_t thread, swift_self void *self);
static swift_method bool (*real_try_lock)(swift_self void *self);
static swift_method void (*real_unlock)(swift_self void *self);

static int (*real_key_delete)(pthread_key_t key);

// Before any thread of ours can contend for a lock.
__attribute__((constructor)) static void find_real(void) {
    real_lock = dlsym(RTLD_NEXT, lock_slow);
    real_try_lock = dlsym(RTLD_NEXT, try_lock_slow);
    real_unlock = dlsym(RTLD_NEXT, unlock_slow);
    real_key_delete = dlsym(RTLD_NEXT, "pthread_key_delete");
    // What the program starts in its turn knows no sanitizer, and could not load this.
    unsetenv("LD_PRELOAD");
}

int pthread_key_delete(pthread_key_t key) { return key == 0 ? 0 : real_key_delete(key); }

swift_method void visible_lock(uint32_t thread, swift_self void *self) __asm__(lock_slow);
swift_method void visible_lock(uint32_t thread, swift_self void *self) {
    real_lock(thread, self);
    __tsan_acquire(self);
}

swift_method bool visible_try_lock(swift_self void *self) __asm__(try_lock_slow);
swift_method bool visible_try_lock(swift_self void *self) {
    bool is_locked = real_try_lock(self);
    if (is_locked) __tsan_acquire(self);
    return is_locked;
}

swift_method void visible_unlock(swift_self void *self) __asm__(unlock_slow);
swift_method void visible_unlock(swift_self void *self) {
    __tsan_release(self);
    real_unlock(self);
}

#endif

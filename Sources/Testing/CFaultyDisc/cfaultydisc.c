#include "cfaultydisc.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One change that was not yet synchronised. */
typedef struct Change {
    struct Change *next;
    int64_t offset;
    /* Null for a truncation to `offset`. */
    unsigned char *bytes;
    int64_t count;
} Change;

/* What a cut would leave of one file, and what has been written to it since. */
typedef struct Image {
    struct Image *next;
    char *path;
    unsigned char *bytes;
    int64_t size;
    Change *first, *last;
} Image;

struct FaultyDisc {
    sqlite3_vfs vfs;
    sqlite3_vfs *real;
    char *name;
    pthread_mutex_t lock;
    Image *images;
    uint64_t operations, syncs, cut_at;
    int is_cut, is_full;
    uint32_t sync_time;
};

typedef struct File {
    sqlite3_file base;
    FaultyDisc *disc;
    Image *image; /* null for temporary files */
    sqlite3_file *real;
} File;

/* MARK: images (under the lock) */

static Image *image_of(FaultyDisc *disc, const char *path) {
    for (Image *image = disc->images; image; image = image->next)
        if (strcmp(image->path, path) == 0) return image;
    Image *image = calloc(1, sizeof(Image));
    if (!image || !(image->path = strdup(path))) abort();
    FILE *file = fopen(path, "rb");
    if (file) {
        fseek(file, 0, SEEK_END);
        image->size = ftell(file);
        fseek(file, 0, SEEK_SET);
        image->bytes = malloc(image->size + 1);
        if (!image->bytes || fread(image->bytes, 1, image->size, file) != (size_t)image->size) abort();
        fclose(file);
    }
    image->next = disc->images;
    disc->images = image;
    return image;
}

static void resize(unsigned char **bytes, int64_t *size, int64_t wanted) {
    unsigned char *grown = realloc(*bytes, wanted + 1);
    if (!grown) abort();
    if (wanted > *size) memset(grown + *size, 0, wanted - *size);
    *bytes = grown;
    *size = wanted;
}

static void put(unsigned char **bytes, int64_t *size, int64_t offset, const unsigned char *from, int64_t count) {
    if (offset + count > *size) resize(bytes, size, offset + count);
    memcpy(*bytes + offset, from, count);
}

static void note_change(Image *image, int64_t offset, const void *bytes, int64_t count) {
    Change *change = calloc(1, sizeof(Change));
    if (!change) abort();
    change->offset = offset;
    change->count = count;
    if (bytes) {
        change->bytes = malloc(count + 1);
        if (!change->bytes) abort();
        memcpy(change->bytes, bytes, count);
    }
    if (image->last) image->last->next = change; else image->first = change;
    image->last = change;
}

static void forget_changes(Image *image) {
    for (Change *change = image->first; change;) {
        Change *next = change->next;
        free(change->bytes);
        free(change);
        change = next;
    }
    image->first = image->last = NULL;
}

static void apply(const Change *change, unsigned char **bytes, int64_t *size) {
    if (change->bytes) put(bytes, size, change->offset, change->bytes, change->count);
    else resize(bytes, size, change->offset);
}

static void synchronise(Image *image) {
    for (Change *change = image->first; change; change = change->next) apply(change, &image->bytes, &image->size);
    forget_changes(image);
}

/* splitmix64 */
static uint64_t next_random(uint64_t *state) {
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* Some of the changes by chance, the later before the earlier as often as not. */
static void apply_some(const Image *image, unsigned char **bytes, int64_t *size, uint64_t *seed) {
    int64_t count = 0;
    for (Change *change = image->first; change; change = change->next) count++;
    const Change **order = calloc(count + 1, sizeof(Change *));
    if (!order) abort();
    int64_t place = 0;
    for (Change *change = image->first; change; change = change->next) order[place++] = change;
    for (int64_t i = count - 1; i > 0; i--) {
        int64_t j = next_random(seed) % (i + 1);
        const Change *swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
    }
    for (int64_t i = 0; i < count; i++) {
        const Change *change = order[i];
        if (!change->bytes) {
            if (next_random(seed) & 1) resize(bytes, size, change->offset);
            continue;
        }
        for (int64_t from = 0; from < change->count;) {
            int64_t to = from + 512 - (change->offset + from) % 512;
            if (to > change->count) to = change->count;
            if (next_random(seed) & 1) put(bytes, size, change->offset + from, change->bytes + from, to - from);
            from = to;
        }
    }
    free(order);
}

/* One more operation; false when the power is gone. */
static int has_power(FaultyDisc *disc) {
    if (disc->is_cut) return 0;
    disc->operations++;
    if (disc->cut_at && disc->operations >= disc->cut_at) disc->is_cut = 1;
    return !disc->is_cut;
}

/* MARK: files */

#define FILE_OF(pointer) ((File *)(pointer))
#define REAL(pointer) (FILE_OF(pointer)->real)

static int reads(File *file) {
    pthread_mutex_lock(&file->disc->lock);
    int is_cut = file->disc->is_cut;
    pthread_mutex_unlock(&file->disc->lock);
    return !is_cut;
}

static int file_close(sqlite3_file *f) {
    int code = REAL(f)->pMethods ? REAL(f)->pMethods->xClose(REAL(f)) : SQLITE_OK;
    sqlite3_free(REAL(f));
    REAL(f) = NULL;
    return code;
}

static int file_read(sqlite3_file *f, void *to, int count, sqlite3_int64 offset) {
    if (!reads(FILE_OF(f))) return SQLITE_IOERR_READ;
    return REAL(f)->pMethods->xRead(REAL(f), to, count, offset);
}

static int file_write(sqlite3_file *f, const void *from, int count, sqlite3_int64 offset) {
    File *file = FILE_OF(f);
    if (!file->image) return REAL(f)->pMethods->xWrite(REAL(f), from, count, offset);
    pthread_mutex_lock(&file->disc->lock);
    int code = SQLITE_OK;
    if (!has_power(file->disc)) code = SQLITE_IOERR_WRITE;
    else if (file->disc->is_full) code = SQLITE_FULL;
    else code = REAL(f)->pMethods->xWrite(REAL(f), from, count, offset);
    if (code == SQLITE_OK) note_change(file->image, offset, from, count);
    pthread_mutex_unlock(&file->disc->lock);
    return code;
}

static int file_truncate(sqlite3_file *f, sqlite3_int64 size) {
    File *file = FILE_OF(f);
    if (!file->image) return REAL(f)->pMethods->xTruncate(REAL(f), size);
    pthread_mutex_lock(&file->disc->lock);
    int code = has_power(file->disc) ? REAL(f)->pMethods->xTruncate(REAL(f), size) : SQLITE_IOERR_TRUNCATE;
    if (code == SQLITE_OK) note_change(file->image, size, NULL, 0);
    pthread_mutex_unlock(&file->disc->lock);
    return code;
}

static int file_sync(sqlite3_file *f, int flags) {
    (void)flags; /* the system's files need none: the images say what is durable */
    File *file = FILE_OF(f);
    if (!file->image) return SQLITE_OK;
    pthread_mutex_lock(&file->disc->lock);
    int code = has_power(file->disc) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
    uint32_t time = file->disc->sync_time;
    if (code == SQLITE_OK) {
        file->disc->syncs++;
        synchronise(file->image);
    }
    pthread_mutex_unlock(&file->disc->lock);
    if (time) usleep(time);
    return code;
}

static int file_size(sqlite3_file *f, sqlite3_int64 *size) {
    if (!reads(FILE_OF(f))) return SQLITE_IOERR_FSTAT;
    return REAL(f)->pMethods->xFileSize(REAL(f), size);
}

static int file_lock(sqlite3_file *f, int level) { return REAL(f)->pMethods->xLock(REAL(f), level); }
static int file_unlock(sqlite3_file *f, int level) { return REAL(f)->pMethods->xUnlock(REAL(f), level); }
static int file_check_lock(sqlite3_file *f, int *out) { return REAL(f)->pMethods->xCheckReservedLock(REAL(f), out); }
static int file_control(sqlite3_file *f, int op, void *arg) {
    return REAL(f)->pMethods->xFileControl(REAL(f), op, arg);
}
static int file_sector_size(sqlite3_file *f) { return REAL(f)->pMethods->xSectorSize(REAL(f)); }
static int file_characteristics(sqlite3_file *f) { return REAL(f)->pMethods->xDeviceCharacteristics(REAL(f)); }
static int file_shm_map(sqlite3_file *f, int page, int size, int extend, void volatile **out) {
    return REAL(f)->pMethods->xShmMap(REAL(f), page, size, extend, out);
}
static int file_shm_lock(sqlite3_file *f, int offset, int n, int flags) {
    return REAL(f)->pMethods->xShmLock(REAL(f), offset, n, flags);
}
static void file_shm_barrier(sqlite3_file *f) { REAL(f)->pMethods->xShmBarrier(REAL(f)); }
static int file_shm_unmap(sqlite3_file *f, int remove) { return REAL(f)->pMethods->xShmUnmap(REAL(f), remove); }

/* The -shm file is not part of the image: it is an index that SQLite makes anew. Version 2 leaves mapped reading
   out. */
static const sqlite3_io_methods methods = {
    2, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_unlock,
    file_check_lock, file_control, file_sector_size, file_characteristics, file_shm_map, file_shm_lock,
    file_shm_barrier, file_shm_unmap, NULL, NULL
};

/* MARK: the file system */

#define DISC_OF(vfs) ((FaultyDisc *)(vfs)->pAppData)

static int disc_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *f, int flags, int *out) {
    FaultyDisc *disc = DISC_OF(vfs);
    File *file = FILE_OF(f);
    memset(file, 0, sizeof(File));
    pthread_mutex_lock(&disc->lock);
    int is_cut = disc->is_cut;
    if (!is_cut && path) file->image = image_of(disc, path);
    pthread_mutex_unlock(&disc->lock);
    if (is_cut) return SQLITE_CANTOPEN;
    file->disc = disc;
    file->real = sqlite3_malloc(disc->real->szOsFile);
    if (!file->real) return SQLITE_NOMEM;
    memset(file->real, 0, disc->real->szOsFile);
    int code = disc->real->xOpen(disc->real, path, file->real, flags, out);
    if (code == SQLITE_OK) {
        file->base.pMethods = &methods;
    } else {
        sqlite3_free(file->real);
        file->real = NULL;
    }
    return code;
}

/* A deletion is taken as durable at once: SQLite synchronises the folder where it matters to it. */
static int disc_delete(sqlite3_vfs *vfs, const char *path, int sync_folder) {
    FaultyDisc *disc = DISC_OF(vfs);
    pthread_mutex_lock(&disc->lock);
    int code = SQLITE_IOERR_DELETE;
    if (has_power(disc)) {
        code = disc->real->xDelete(disc->real, path, sync_folder);
        for (Image **link = &disc->images; code == SQLITE_OK && *link; link = &(*link)->next) {
            Image *image = *link;
            if (strcmp(image->path, path) != 0) continue;
            forget_changes(image);
            resize(&image->bytes, &image->size, 0);
            break;
        }
    }
    pthread_mutex_unlock(&disc->lock);
    return code;
}

static int disc_access(sqlite3_vfs *vfs, const char *path, int flags, int *out) {
    return DISC_OF(vfs)->real->xAccess(DISC_OF(vfs)->real, path, flags, out);
}
static int disc_full_pathname(sqlite3_vfs *vfs, const char *path, int size, char *out) {
    return DISC_OF(vfs)->real->xFullPathname(DISC_OF(vfs)->real, path, size, out);
}
static int disc_randomness(sqlite3_vfs *vfs, int count, char *out) {
    return DISC_OF(vfs)->real->xRandomness(DISC_OF(vfs)->real, count, out);
}
static int disc_sleep(sqlite3_vfs *vfs, int microseconds) {
    return DISC_OF(vfs)->real->xSleep(DISC_OF(vfs)->real, microseconds);
}
static int disc_current_time(sqlite3_vfs *vfs, double *out) {
    return DISC_OF(vfs)->real->xCurrentTime(DISC_OF(vfs)->real, out);
}
static int disc_last_error(sqlite3_vfs *vfs, int size, char *out) {
    return DISC_OF(vfs)->real->xGetLastError(DISC_OF(vfs)->real, size, out);
}

FaultyDisc *faulty_disc_create(const char *name) {
    sqlite3_vfs *real = sqlite3_vfs_find(NULL);
    FaultyDisc *disc = calloc(1, sizeof(FaultyDisc));
    if (!real || !disc || !(disc->name = strdup(name))) return NULL;
    pthread_mutex_init(&disc->lock, NULL);
    disc->real = real;
    disc->vfs = (sqlite3_vfs){
        .iVersion = 1, .szOsFile = sizeof(File), .mxPathname = real->mxPathname, .zName = disc->name,
        .pAppData = disc, .xOpen = disc_open, .xDelete = disc_delete, .xAccess = disc_access,
        .xFullPathname = disc_full_pathname, .xRandomness = disc_randomness, .xSleep = disc_sleep,
        .xCurrentTime = disc_current_time, .xGetLastError = disc_last_error,
    };
    if (sqlite3_vfs_register(&disc->vfs, 0) != SQLITE_OK) return NULL;
    return disc;
}

void faulty_disc_destroy(FaultyDisc *disc) {
    sqlite3_vfs_unregister(&disc->vfs);
    for (Image *image = disc->images; image;) {
        Image *next = image->next;
        forget_changes(image);
        free(image->bytes);
        free(image->path);
        free(image);
        image = next;
    }
    pthread_mutex_destroy(&disc->lock);
    free(disc->name);
    free(disc);
}

/* MARK: what tests ask of it */

#define LOCKED(disc, statement) \
    do { \
        pthread_mutex_lock((pthread_mutex_t *)&(disc)->lock); \
        statement; \
        pthread_mutex_unlock((pthread_mutex_t *)&(disc)->lock); \
    } while (0)

const char *faulty_disc_name(const FaultyDisc *disc) { return disc->name; }
void faulty_disc_cut_at(FaultyDisc *disc, uint64_t operation) { LOCKED(disc, disc->cut_at = operation); }
void faulty_disc_cut(FaultyDisc *disc) { LOCKED(disc, disc->is_cut = 1); }
void faulty_disc_set_full(FaultyDisc *disc, int is_full) { LOCKED(disc, disc->is_full = is_full); }
void faulty_disc_set_sync_time(FaultyDisc *disc, uint32_t time) { LOCKED(disc, disc->sync_time = time); }

int faulty_disc_is_cut(const FaultyDisc *disc) {
    int result;
    LOCKED(disc, result = disc->is_cut);
    return result;
}
uint64_t faulty_disc_operations(const FaultyDisc *disc) {
    uint64_t result;
    LOCKED(disc, result = disc->operations);
    return result;
}
uint64_t faulty_disc_syncs(const FaultyDisc *disc) {
    uint64_t result;
    LOCKED(disc, result = disc->syncs);
    return result;
}

static int write_survivor(const Image *image, const char *folder, int what, uint64_t *seed) {
    const char *slash = strrchr(image->path, '/');
    char path[4096];
    int length = snprintf(path, sizeof path, "%s/%s", folder, slash ? slash + 1 : image->path);
    if (length < 0 || length >= (int)sizeof path) return -1;
    unsigned char *bytes = NULL;
    int64_t size = 0;
    put(&bytes, &size, 0, image->bytes ? image->bytes : (const unsigned char *)"", image->size);
    if (what == FAULTY_DISC_SOME) apply_some(image, &bytes, &size, seed);
    if (what == FAULTY_DISC_EVERYTHING)
        for (const Change *change = image->first; change; change = change->next) apply(change, &bytes, &size);
    FILE *file = fopen(path, "wb");
    int failed = !file || (size > 0 && fwrite(bytes, 1, size, file) != (size_t)size);
    if (file && fclose(file) != 0) failed = 1;
    free(bytes);
    return failed ? -1 : 0;
}

int faulty_disc_survivors(FaultyDisc *disc, const char *folder, int what, uint64_t seed) {
    int failed = 0;
    pthread_mutex_lock(&disc->lock);
    for (const Image *image = disc->images; image; image = image->next)
        if (image->size > 0 || image->first) failed |= write_survivor(image, folder, what, &seed);
    pthread_mutex_unlock(&disc->lock);
    return failed;
}

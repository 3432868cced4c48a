#ifndef CFAULTYDISC_H
#define CFAULTYDISC_H

#include <stdint.h>

/* A disc for SQLite that can lose its power: a VFS over the default one that remembers what was synchronised.
   Files are written for real, so that everything reads as usual; what would be left of them after a power cut is kept
   beside them in memory. Every write, truncation and synchronisation counts as one operation. Safe from any thread. */
typedef struct FaultyDisc FaultyDisc;

/* Registers the disc as a VFS of that name. Null when it cannot. */
FaultyDisc *faulty_disc_create(const char *name);
/* Every connection must be closed before. */
void faulty_disc_destroy(FaultyDisc *disc);
const char *faulty_disc_name(const FaultyDisc *disc);

/* The power goes at the n-th operation from the beginning, which fails like all that follow; 0: never. */
void faulty_disc_cut_at(FaultyDisc *disc, uint64_t operation);
/* The power goes now. */
void faulty_disc_cut(FaultyDisc *disc);
int faulty_disc_is_cut(const FaultyDisc *disc);
/* While full, nothing can be written (SQLITE_FULL). */
void faulty_disc_set_full(FaultyDisc *disc, int is_full);
/* How long each synchronisation takes, in microseconds. */
void faulty_disc_set_sync_time(FaultyDisc *disc, uint32_t microseconds);

uint64_t faulty_disc_operations(const FaultyDisc *disc);
uint64_t faulty_disc_syncs(const FaultyDisc *disc);

/* What survives of writes that were never synchronised. */
enum {
    FAULTY_DISC_NOTHING = 0,
    /* Each 512-byte piece of each write by chance, in any order. */
    FAULTY_DISC_SOME = 1,
    /* All: what a killed process leaves. */
    FAULTY_DISC_EVERYTHING = 2
};
/* Writes what the disc would hold after a cut now into `folder`, under the files' own names. 0 when it could. */
int faulty_disc_survivors(FaultyDisc *disc, const char *folder, int what, uint64_t seed);

#endif

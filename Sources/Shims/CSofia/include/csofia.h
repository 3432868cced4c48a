#ifndef CSOFIA_H
#define CSOFIA_H
#endif

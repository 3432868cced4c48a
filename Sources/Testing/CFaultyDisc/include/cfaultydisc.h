#ifndef CFAULTYDISC_H
#define CFAULTYDISC_H
#endif

#include "cfaultydisc.h"

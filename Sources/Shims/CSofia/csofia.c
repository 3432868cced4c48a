#include "csofia.h"

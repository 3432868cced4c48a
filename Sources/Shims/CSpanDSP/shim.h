/* Of spandsp only G.722, with the layout of its states, so that Swift holds them as values. */
#include <stdint.h>
#include <spandsp/telephony.h>
#include <spandsp/g722.h>
#include <spandsp/private/g722.h>

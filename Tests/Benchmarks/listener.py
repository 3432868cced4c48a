"""The far end of every call's media: notes when each RTP packet was sent to it, and answers each with one of silence.

Moments are the kernel's (SO_TIMESTAMPNS), taken on loopback as the sender sends: how late this process itself is
woken does not count. What the kernel had to drop because this process was slower still is counted apart.

Prints the port it listens on. Then a line `FROM TO` on standard input, two moments in nanoseconds since 1970, ends
it: it prints what it heard between them as one line of JSON.
"""

import json
import select
import socket
import struct
import sys
import time
from array import array

SO_RCVBUFFORCE, SO_TIMESTAMPNS, SO_RXQ_OVFL = 33, 35, 40  # asm-generic/socket.h
FRAME_NS, FRAME_SAMPLES = 20_000_000, 160
RTP_HEADER = struct.Struct("!BBHII")
SILENCE = b"\xff" * FRAME_SAMPLES
# Read in turns rather than packet by packet, so that sending does not pay for waking the reader.
TURN_SECONDS = 0.01


class Call:
    """One stream of packets."""

    def __init__(self, ssrc):
        self.arrived, self.sequences, self.timestamps = array("q"), array("H"), array("L")
        self.reply_ssrc = ssrc ^ 0xFFFFFFFF
        self.replies = 0

    def reply(self):
        self.replies += 1
        header = RTP_HEADER.pack(
            0x80, 0, self.replies & 0xFFFF, self.replies * FRAME_SAMPLES & 0xFFFFFFFF, self.reply_ssrc)
        return header + SILENCE


def open_pair():
    """Sockets on an even port and the one after it (RFC 3550 §11); the second only keeps the reports' port open."""
    while True:
        media = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        media.bind(("127.0.0.1", 0))
        port = media.getsockname()[1]
        control = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            if port % 2 == 0:
                control.bind(("127.0.0.1", port + 1))
                return media, control
        except OSError:
            pass  # The port after it is taken: another pair is tried.
        media.close()
        control.close()


def widen(media):
    """Room for a second and more of 200 calls; only root may pass the system's limit."""
    try:
        media.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 16 << 20)
    except PermissionError:
        media.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16 << 20)


def listen(media, calls):
    """Until a line comes on standard input; the packets that the kernel dropped meanwhile."""
    dropped = 0
    while not select.select([sys.stdin], [], [], 0)[0]:
        time.sleep(TURN_SECONDS)
        while True:
            try:
                octets, notes, _, sender = media.recvmsg(2048, 128)
            except BlockingIOError:
                break
            arrived = 0
            for _, kind, value in notes:
                if kind == SO_TIMESTAMPNS:
                    seconds, nanoseconds = struct.unpack("qq", value)
                    arrived = seconds * 1_000_000_000 + nanoseconds
                elif kind == SO_RXQ_OVFL:
                    dropped = struct.unpack("I", value)[0]
            _, _, sequence, timestamp, ssrc = RTP_HEADER.unpack_from(octets)
            call = calls.get((sender, ssrc))
            if call is None:
                call = calls[sender, ssrc] = Call(ssrc)
            call.arrived.append(arrived)
            call.sequences.append(sequence)
            call.timestamps.append(timestamp)
            media.sendto(call.reply(), sender)
    return dropped


def missed_frames(call):
    """20 ms frames without a packet in the life of a call, by sequence numbers and by RTP timestamps."""
    missed = 0
    for at in range(1, len(call.sequences)):
        steps = (call.sequences[at] - call.sequences[at - 1]) & 0xFFFF
        frames = ((call.timestamps[at] - call.timestamps[at - 1]) & 0xFFFFFFFF) // FRAME_SAMPLES
        missed += max(steps, frames) - 1
    return missed


def figures(calls, start, end):
    """Of the calls that were heard between two moments: how evenly they were then, and what was ever missed.

    errors: how far, in ns, two packets of a call were from 20 ms apart.
    """
    streams = packets = missed = 0
    errors = []
    for call in calls.values():
        arrived = [moment for moment in call.arrived if start <= moment < end]
        if not arrived:
            continue
        streams += 1
        packets += len(arrived)
        errors += [abs(after - before - FRAME_NS) for before, after in zip(arrived, arrived[1:])]
        # Who hears nothing at the edges of the time misses that too.
        missed += missed_frames(call)
        missed += sum(max(0, gap // FRAME_NS - 1) for gap in (arrived[0] - start, end - arrived[-1]))
    errors.sort()
    return {
        "streams": streams,
        "packets": packets,
        "missed": missed,
        "p50": errors[len(errors) // 2] if errors else 0,
        "p99": errors[len(errors) * 99 // 100] if errors else 0,
        "worst": errors[-1] if errors else 0,
    }


def main():
    media, control = open_pair()
    media.setblocking(False)
    media.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
    media.setsockopt(socket.SOL_SOCKET, SO_RXQ_OVFL, 1)
    widen(media)
    print(media.getsockname()[1], flush=True)
    calls = {}
    dropped = listen(media, calls)
    start, end = (int(word) for word in sys.stdin.readline().split())
    print(json.dumps({**figures(calls, start, end), "dropped": dropped}), flush=True)
    control.close()


main()

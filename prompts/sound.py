"""What is done to audio between the voice and the catalogue: 16 kHz, mono, 16 bits, the same level everywhere."""

import array
import math
import wave

RATE = 16000
FRAME = RATE // 200  # 5 ms
# Active speech level, in dB below a full-scale square wave (dBov): loud on a telephone, 10 dB of room for peaks.
LEVEL_DBOV = -22.0
# A part of the signal counts as speech within this many dB of the level itself (the margin of ITU-T P.56).
MARGIN_DB = 15.9
PEAK_LIMIT = 0.89
FADE_SECONDS = 0.004
# The voice leaves clicks after its last word: shorter than any syllable, or far fainter.
SHORTEST_SECONDS, FAINTEST = 0.06, 0.03


def frames_rms(samples):
    """RMS of each 5 ms frame."""
    return [
        math.sqrt(sum(s * s for s in samples[i : i + FRAME]) / FRAME)
        for i in range(0, len(samples) - FRAME + 1, FRAME)
    ]


def segments(samples, gap_seconds):
    """Stretches of sound, as sample ranges, divided by silences longer than `gap_seconds`; clicks are dropped."""
    energy = frames_rms(samples)
    loudest = max(energy, default=0)
    threshold = max(20.0, loudest * 0.004)
    gap = int(gap_seconds * RATE / FRAME)
    found = []
    for index, value in enumerate(energy):
        if value <= threshold:
            continue
        if found and index - found[-1][1] <= gap:
            found[-1][1] = index + 1
        else:
            found.append([index, index + 1])
    shortest = SHORTEST_SECONDS * RATE / FRAME
    return [(a * FRAME, b * FRAME) for a, b in found if b - a > shortest and max(energy[a:b]) > loudest * FAINTEST]


def cut(samples, start, end, keep_seconds):
    """`start..<end` with a little of what lies around it, faded at both ends."""
    keep = int(keep_seconds * RATE)
    piece = array.array("h", samples[max(0, start - keep) : end + keep])
    fade = min(int(FADE_SECONDS * RATE), len(piece) // 2)
    for i in range(fade):
        weight = 0.5 - 0.5 * math.cos(math.pi * i / fade)
        piece[i] = round(piece[i] * weight)
        piece[-1 - i] = round(piece[-1 - i] * weight)
    return piece


def active_level(samples):
    """Level of the speech without its pauses, in dBov."""
    powers = [value * value for value in frames_rms(samples)]
    if not powers:
        return -math.inf
    level = sum(powers) / len(powers)
    for _ in range(20):
        floor = level * 10 ** (-MARGIN_DB / 10)
        active = [power for power in powers if power >= floor]
        if not active or not level:
            return -math.inf
        level = sum(active) / len(active)
    return 10 * math.log10(level / 32768**2)


def levelled(samples, target=LEVEL_DBOV):
    """The same at `target` dBov, without direct current; quieter only where a peak would come too near to clipping."""
    offset = sum(samples) / len(samples)
    centred = [s - offset for s in samples]
    gain = 10 ** ((target - active_level(samples)) / 20)
    gain = min(gain, PEAK_LIMIT * 32767 / max(abs(s) for s in centred))
    return array.array("h", (round(s * gain) for s in centred))


def tone(hertz, seconds):
    """A sine at the level of speech, with soft ends."""
    count = int(seconds * RATE)
    amplitude = 32768 * 10 ** (LEVEL_DBOV / 20) * math.sqrt(2)
    fade = RATE // 100
    return array.array(
        "h",
        (
            round(amplitude * math.sin(2 * math.pi * hertz * i / RATE) * min(1, i / fade, (count - 1 - i) / fade))
            for i in range(count)
        ),
    )


def read(path):
    """Samples of a master; ValueError where the file is not 16 kHz, mono, 16 bits."""
    try:
        with wave.open(str(path), "rb") as file:
            shape = (file.getframerate(), file.getnchannels(), file.getsampwidth())
            if shape != (RATE, 1, 2):
                raise ValueError(f"{shape[0]} Hz, {shape[1]} channels, {8 * shape[2]} bits; 16 kHz mono 16 bits needed")
            return array.array("h", file.readframes(file.getnframes()))
    except (wave.Error, EOFError) as error:
        raise ValueError(f"no WAV file: {error}") from error


def write(path, samples):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())

"""The fuzzer's sockets: datagrams, connections, and connections under TLS. Nothing here blocks."""

import select
import socket
import ssl


def loopback(kind):
    one = socket.socket(socket.AF_INET, kind)
    one.bind(("127.0.0.1", 0))
    return one


class Datagrams:
    """One UDP socket, with a port that the gateway can call."""

    transport = "UDP"

    def __init__(self, target):
        self.socket = loopback(socket.SOCK_DGRAM)
        self.socket.setblocking(False)
        self.target = ("127.0.0.1", target)
        self.port = self.socket.getsockname()[1]
        self.is_open = True

    def send(self, message):
        try:
            self.socket.sendto(message[:65000], self.target)
        except OSError:
            return False
        return True

    def receive(self):
        messages = []
        try:
            for _ in range(50):
                messages.append(self.socket.recvfrom(65536)[0])
        except OSError:
            pass
        return messages

    def close(self):
        self.is_open = False
        self.socket.close()


class Connection:
    """One TCP connection, of TLS when there is a context; messages are cut out by their Content-Length."""

    def __init__(self, target=None, context=None, accepted=None):
        self.transport = "TLS" if context else "TCP"
        self.socket = accepted or socket.create_connection(("127.0.0.1", target), timeout=3)
        if context:
            try:
                self.socket = context.wrap_socket(self.socket, server_hostname="127.0.0.1")
            except OSError:
                self.socket.close()
                raise
        self.socket.setblocking(False)
        self.port = self.socket.getsockname()[1]
        self.is_open, self.buffer, self.sent = True, b"", 0

    def send(self, message):
        try:
            while message:
                message = message[self.socket.send(message):]
        except (BlockingIOError, ssl.SSLWantWriteError):
            # Half a message, and then the end: that, too, must do no harm.
            self.close()
        except OSError:
            self.close()
            return False
        self.sent += 1
        return True

    def receive(self):
        try:
            for _ in range(50):
                data = self.socket.recv(65536)
                if not data:
                    self.close()
                    break
                self.buffer += data
        except (BlockingIOError, ssl.SSLWantReadError):
            pass
        except OSError:
            self.close()
        messages = []
        while True:
            self.buffer = self.buffer.lstrip(b"\r\n")
            head, empty, rest = self.buffer.partition(b"\r\n\r\n")
            if not empty:
                return messages
            length = 0
            for line in head.split(b"\r\n"):
                if line.lower().startswith(b"content-length:"):
                    length = int(line[15:].strip() or 0)
            if len(rest) < length:
                return messages
            messages.append(head + empty + rest[:length])
            self.buffer = rest[length:]

    def close(self):
        self.is_open = False
        self.socket.close()


def unverified():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def readable(lines, seconds):
    lines = [line for line in lines if line.is_open]
    ready = select.select([line.socket for line in lines], [], [], seconds)[0]
    return [line for line in lines if line.socket in ready]

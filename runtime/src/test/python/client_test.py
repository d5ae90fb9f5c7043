"""The client of python-socketio against the server whose address is in HARDWIRE_URL, over each transport."""

import os
import queue
import unittest

import engineio.payload
import socketio

# The client takes 16 packets a poll at most, unless told otherwise.
engineio.payload.Payload.max_decode_packets = 10000

URL = os.environ["HARDWIRE_URL"]
SECONDS = 10


class Clients:
    """What is tried over each transport; the classes below say which."""

    transports = []

    def setUp(self):
        self.received = queue.Queue()
        self.clients = []

    def tearDown(self):
        for client in self.clients:
            client.disconnect()

    def connect(self, namespaces=("/",), **options):
        client = socketio.Client(reconnection_delay=0.01, reconnection_delay_max=0.05, **options)
        self.clients.append(client)
        for namespace in namespaces:
            client.on("echo", lambda *args: self.received.put(args), namespace=namespace)
        client.on("msg", lambda *args: self.received.put(args))
        client.on("auth", lambda auth: self.received.put(auth))
        client.connect(
            URL, auth={"token": "123"}, transports=self.transports, namespaces=list(namespaces), wait_timeout=SECONDS
        )
        return client

    def joined(self, **options):
        client = self.connect(**options)
        self.assertEqual(self.next(), {"token": "123"})
        return client

    def next(self):
        return self.received.get(timeout=SECONDS)

    def test_uses_the_transport(self):
        self.assertEqual(self.joined().transport(), self.expected)

    def test_sends_and_receives_json(self):
        client = self.joined()
        values = (1, -1.5, "é√😀\"\\\n", "", None, True, [], {}, {"a": [{"b": None}]}, "x" * 50000)
        for event in ("echo", "slowEcho"):
            client.emit(event, values)
            self.assertEqual(self.next(), values)

    def test_sends_and_receives_binary(self):
        client = self.joined()
        large = bytes(200000)
        client.emit("echo", (b"\x01\x02", {"nested": [b"\x04"]}, "text", large))
        self.assertEqual(self.next(), (b"\x01\x02", {"nested": [b"\x04"]}, "text", large))

    def test_sends_bursts(self):
        client = self.joined()
        for number in range(300):
            client.emit("slowEcho" if number % 7 == 0 else "echo", number)
        # This client calls each handler on a thread of its own, so their order says nothing.
        self.assertEqual(sorted(self.next() for _ in range(300)), [(number,) for number in range(300)])

    def test_gets_acknowledgements(self):
        client = self.joined()
        self.assertEqual(client.call("ack", {"a": 1}, timeout=SECONDS), {"a": 1})
        self.assertEqual(client.call("ack", (1, b"\x09"), timeout=SECONDS), (1, b"\x09"))
        with self.assertRaises(socketio.exceptions.TimeoutError):
            client.call("nobody handles this", timeout=0.1)

    def test_acknowledges(self):
        client = self.joined()
        client.on("question", lambda text, data: ("answer to " + text, data + b"\x01"))
        self.assertEqual(client.call("ask", timeout=SECONDS), ("answer to life", b"\x04\x02\x01"))

    def test_joins_rooms(self):
        client = self.joined()
        room = "python-" + self.expected + "-".join(self.transports)
        client.call("join", room, timeout=SECONDS)
        client.emit("cast", (room, {"hello": "room"}))
        self.assertEqual(self.next(), ({"hello": "room"},))

    def test_shares_a_connection_between_namespaces(self):
        client = self.connect(namespaces=("/", "/other"))
        self.assertEqual(self.next(), {"token": "123"})
        client.emit("echo", "there", namespace="/other")
        self.assertEqual(self.next(), ("there",))
        client.emit("echo", "here")
        self.assertEqual(self.next(), ("here",))

    def test_is_refused(self):
        for namespace, message in (("/no", "no entry"), ("/unknown", "Invalid namespace")):
            client = socketio.Client(reconnection=False)
            errors = queue.Queue()
            client.on("connect_error", lambda error, told=errors: told.put(error), namespace=namespace)
            with self.assertRaises(socketio.exceptions.ConnectionError):
                client.connect(URL, transports=self.transports, namespaces=[namespace], wait_timeout=SECONDS)
            self.assertEqual(errors.get(timeout=SECONDS)["message"], message)


class Polling(Clients, unittest.TestCase):
    transports = ["polling"]
    expected = "polling"


class WebSocket(Clients, unittest.TestCase):
    transports = ["websocket"]
    expected = "websocket"


class Upgrade(Clients, unittest.TestCase):
    transports = ["polling", "websocket"]
    expected = "websocket"


if __name__ == "__main__":
    unittest.main()

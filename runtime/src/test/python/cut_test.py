"""The client of python-socketio, cut off whenever and however, over each transport. It knows nothing of recovery, so that
it starts anew each time. HARDWIRE_URL is a proxy, and HARDWIRE_CONTROL cuts."""

import os
import queue
import random
import time
import unittest

import engineio.payload
import socketio

# The client takes 16 packets a poll at most, unless told otherwise.
engineio.payload.Payload.max_decode_packets = 10000

URL = os.environ["HARDWIRE_URL"]
SECONDS = 20
SIZE = 40000


def content(number):
    """Bytes that cannot be compressed, always the same of one number."""
    return random.Random(number).randbytes(SIZE)


class Cuts:
    """What is tried over each transport; the classes below say which."""

    transports = []

    @classmethod
    def setUpClass(cls):
        cls.control = socketio.Client()
        cls.control.connect(os.environ["HARDWIRE_CONTROL"], transports=["websocket"], wait_timeout=SECONDS)

    @classmethod
    def tearDownClass(cls):
        cls.control.disconnect()

    def setUp(self):
        self.numbers = queue.Queue()
        self.connects = queue.Queue()
        self.goodbyes = queue.Queue()
        self.clients = []

    def tearDown(self):
        self.proxy("calm")
        for client in self.clients:
            client.shutdown()

    def proxy(self, event, *values):
        self.control.call(event, values, timeout=SECONDS)

    def client(self):
        client = socketio.Client(reconnection_delay=0.01, reconnection_delay_max=0.05)
        self.clients.append(client)
        client.on("n", lambda *values: self.numbers.put(values))
        client.on("connect", lambda: self.connects.put(client.get_sid()))
        client.on("disconnect", lambda reason: self.goodbyes.put(reason))
        return client

    def connect(self, client):
        client.connect(URL, transports=self.transports, namespaces=["/", "/room-python"], wait_timeout=SECONDS)

    def connected(self):
        client = self.client()
        self.connect(client)
        self.connects.get(timeout=SECONDS)
        return client

    def test_starts_anew_after_cuts(self):
        client = self.connected()
        for how in ("RESET", "END"):
            former = client.get_sid()
            client.call("join", "room", timeout=SECONDS)
            self.proxy("shut", how)
            self.goodbyes.get(timeout=SECONDS)
            self.proxy("emit", "/", "room", "n", "missed")
            self.proxy("open")
            self.assertNotEqual(self.connects.get(timeout=SECONDS), former)
            self.proxy("emit", "/", "room", "n", "not in the room")
            self.proxy("emit", "/", None, "n", "later")
            # The offset, which a client that knows of recovery would remember.
            value, offset = self.numbers.get(timeout=SECONDS)
            self.assertEqual(value, "later")
            self.assertIsInstance(offset, str)
            self.assertEqual(client.call("ack", how, timeout=SECONDS), how)
            self.assertTrue(self.numbers.empty())

    def test_connects_though_it_is_cut(self):
        for count in range(0, 1200, 199):
            self.proxy("cutAfter", "TO_SERVER", count, "RESET")
            self.proxy("cutAfter", "TO_CLIENT", count * 2, "ALONE" if count % 2 else "END")
            client = self.client()
            while not client.connected:
                try:
                    self.connect(client)
                except (socketio.exceptions.ConnectionError, ValueError):
                    # Cut, or cut and on its way back by itself.
                    time.sleep(0.01)
            self.proxy("calm")
            self.assertEqual(self.persistently(client, "ack", count), count)
            client.shutdown()

    def persistently(self, client, event, value):
        end = time.monotonic() + SECONDS
        while True:
            try:
                return client.call(event, value, timeout=1)
            except (socketio.exceptions.SocketIOError, OSError):
                if time.monotonic() > end:
                    raise
                time.sleep(0.01)

    def test_hears_nothing_of_half_an_event(self):
        client = self.connected()
        self.proxy("cutAfter", "TO_CLIENT", SIZE * 5 // 2, "END")
        self.proxy("emit", "/", None, "n", content(1), content(2), content(3), content(4))
        self.goodbyes.get(timeout=SECONDS)
        self.connects.get(timeout=SECONDS)
        self.proxy("emit", "/", None, "n", content(5), content(6))
        self.assertEqual(self.numbers.get(timeout=SECONDS)[:2], (content(5), content(6)))

    def test_is_not_heard_of_half_an_event(self):
        client = self.connected()
        key = "python " + "-".join(self.transports)
        self.proxy("cutAfter", "TO_SERVER", SIZE * 5 // 2, "END")
        client.emit("upload", (key, content(1), content(2), content(3), content(4)))
        self.goodbyes.get(timeout=SECONDS)
        self.connects.get(timeout=SECONDS)
        self.assertEqual(client.call("uploads", key, timeout=SECONDS), 0)
        self.assertEqual(client.call("upload", (key, content(1), content(2)), timeout=SECONDS), 2 * SIZE)
        self.assertEqual(client.call("uploads", key, timeout=SECONDS), 1)


class Polling(Cuts, unittest.TestCase):
    transports = ["polling"]


class WebSocket(Cuts, unittest.TestCase):
    transports = ["websocket"]


class Upgrade(Cuts, unittest.TestCase):
    transports = ["polling", "websocket"]


if __name__ == "__main__":
    unittest.main()

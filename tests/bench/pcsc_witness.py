"""When PC/SC itself tells that a reader comes or goes, to know what of a time is pcscd's own."""
import ctypes
import threading

from host_process import LIMIT_S, now_ms

PNP = b"\\\\?PnP?\\Notification"


class ReaderState(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("user", ctypes.c_void_p), ("current", ctypes.c_ulong),
                ("event", ctypes.c_ulong), ("atr_size", ctypes.c_ulong), ("atr", ctypes.c_ubyte * 33)]


class Witness(threading.Thread):
    """Waits, from when it is made, for the reader of this PC/SC name to change; or, without one, for a reader to come."""

    def __init__(self, reader=None):
        super().__init__(daemon=True)
        self.library = ctypes.CDLL("libpcsclite.so.1")
        self.told = None
        self.context = ctypes.c_long()
        if self.library.SCardEstablishContext(2, None, None, ctypes.byref(self.context)) != 0:
            raise RuntimeError("no PC/SC")
        self.state = ReaderState(name=reader.encode() if reader else PNP)
        self.library.SCardGetStatusChange(self.context, ctypes.c_ulong(0), ctypes.byref(self.state), ctypes.c_ulong(1))
        self.state.current = self.state.event & ~2
        self.start()

    def run(self):
        self.library.SCardGetStatusChange(self.context, ctypes.c_ulong(LIMIT_S * 1000), ctypes.byref(self.state),
                                          ctypes.c_ulong(1))
        self.told = now_ms()
        self.library.SCardReleaseContext(self.context)

    def wait(self):
        """The time at which it was told."""
        self.join(LIMIT_S + 5)
        return self.told

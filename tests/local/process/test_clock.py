"""The clock of the workspace, beside one of the machine that goes as it likes."""

import threading

from hypothesis import given
from hypothesis import strategies as st

from lakewire_local.timestamps import Clock

MOMENTS = st.floats(0, 4e9)


class Machine:
    """A clock that is set."""

    def __init__(self, now_s):
        self.now_s = now_s

    def __call__(self):
        return self.now_s


@given(MOMENTS, st.lists(st.tuples(st.booleans(), MOMENTS)))
def test_it_never_goes_back(begin, steps):
    """Whatever the clock of the machine is set to, and wherever it is moved."""
    machine = Machine(begin)
    clock = Clock(machine)
    seen = [clock.now_s()]
    for is_set, moment in steps:
        if is_set:
            machine.now_s = moment
        else:
            clock.move_to(int(moment * 1000))
        seen.append(clock.now_s())

    assert seen == sorted(seen)


def test_it_goes_on_when_the_machine_is_set_back():
    """From where it was, second by second, so that what expires does."""
    machine = Machine(10_000.0)
    clock = Clock(machine)
    before = clock.now_s()
    machine.now_s = 6_400.0
    set_back = clock.now_s()
    machine.now_s += 5

    assert (0.0, 5.0) == (set_back - before, clock.now_s() - before)


def test_it_is_that_of_the_machine_otherwise():
    """Also when that is set forward."""
    machine = Machine(10_000.0)
    clock = Clock(machine)
    clock.now_s()
    machine.now_s = 20_000.0

    assert 20_000.0 == clock.now_s()


def test_threads_see_one_order():
    """No thread reads a time that is before one that has been read."""
    clock, seen, guard = Clock(), [], threading.Lock()

    def read():
        for _ in range(2000):
            with guard:
                seen.append(clock.now_s())

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert seen == sorted(seen)

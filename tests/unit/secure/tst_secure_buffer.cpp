#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QTest>
#include <algorithm>

#include "libcard/secure/secure_buffer.h"

using namespace eleg;

namespace {

void fill(SecureBuffer& buffer, std::string_view text) {
    for (const char c : text) QVERIFY(buffer.append(static_cast<std::uint8_t>(c)));
}

QByteArray textOf(const SecureBuffer& buffer) {
    return {reinterpret_cast<const char*>(buffer.bytes().data()), qsizetype(buffer.size())};
}

bool allZero(const std::uint8_t* begin, std::size_t size) {
    return std::all_of(begin, begin + size, [](std::uint8_t byte) { return byte == 0; });
}

/// The kernel's flags of the memory that `address` is in: "rd wr mr mw me lo dd wf …".
QByteArrayList flagsOf(const void* address) {
    QFile maps("/proc/self/smaps");
    if (!maps.open(QFile::ReadOnly)) return {};
    const auto wanted = reinterpret_cast<quintptr>(address);
    bool inside = false;
    for (QByteArray line = maps.readLine(); !line.isEmpty(); line = maps.readLine()) {
        const qsizetype dash = line.indexOf('-');
        bool isRange = false;
        const quintptr begin = line.left(dash).toULongLong(&isRange, 16);
        if (isRange && dash > 0) {
            const quintptr end = line.mid(dash + 1, line.indexOf(' ') - dash - 1).toULongLong(nullptr, 16);
            inside = begin <= wanted && wanted < end;
        }
        if (inside && line.startsWith("VmFlags:")) return line.mid(8).simplified().split(' ');
    }
    return {};
}

}  // namespace

class TestSecureBuffer : public QObject {
    Q_OBJECT

 private slots:
    void bytesAreInsertedAndRemovedWhereTheyAreAskedFor() {
        SecureBuffer pin;
        QVERIFY(pin.empty());
        fill(pin, "1245");
        QVERIFY(pin.insert(2, '3'));
        QCOMPARE(textOf(pin), QByteArray("12345"));
        QVERIFY(pin.insert(0, '0'));
        pin.remove(1, 2);
        QCOMPARE(textOf(pin), QByteArray("0345"));
        QVERIFY(!pin.insert(5, 'x'));
        pin.remove(3, 100);
        QCOMPARE(textOf(pin), QByteArray("034"));
        pin.remove(3);
        QCOMPARE(pin.size(), std::size_t{3});
        pin.clear();
        QVERIFY(pin.empty());
    }

    void aFullBufferTakesNoMore() {
        SecureBuffer pin(4);
        fill(pin, "1234");
        QVERIFY(!pin.append('5'));
        QVERIFY(!pin.insert(0, '5'));
        QCOMPARE(textOf(pin), QByteArray("1234"));
        SecureBuffer none(0);
        QVERIFY(!none.append('1'));
    }

    void whatIsRemovedIsWiped() {
        SecureBuffer pin;
        fill(pin, "12345678");
        const std::uint8_t* memory = pin.bytes().data();
        pin.remove(2, 3);
        QCOMPARE(textOf(pin), QByteArray("12678"));
        QVERIFY(allZero(memory + 5, 3));
        pin.clear();
        QVERIFY(allZero(memory, 8));
    }

    void whatIsDestroyedIsGone() {
        const std::uint8_t* memory = nullptr;
        {
            const SecureBuffer pin = SecureBuffer::copyOf(std::vector<std::uint8_t>{'1', '2', '3', '4'});
            memory = pin.bytes().data();
        }
        unsigned char resident = 0;
        const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        auto* address = const_cast<std::uint8_t*>(memory);
        QVERIFY(mincore(address, page, &resident) == -1);
        QCOMPARE(errno, ENOMEM);
    }

    void whatIsMovedFromIsEmpty() {
        SecureBuffer first;
        fill(first, "1234");
        const std::uint8_t* memory = first.bytes().data();
        SecureBuffer second(std::move(first));
        QCOMPARE(first.size(), std::size_t{0});  // NOLINT(bugprone-use-after-move): that is what is tested
        QVERIFY(!first.append('1'));
        QCOMPARE(textOf(second), QByteArray("1234"));
        QVERIFY(second.bytes().data() == memory);
        SecureBuffer third;
        fill(third, "99");
        third = std::move(second);
        QCOMPARE(textOf(third), QByteArray("1234"));
        QCOMPARE(second.size(), std::size_t{0});  // NOLINT(bugprone-use-after-move)
    }

    void itsMemoryIsLockedAndInNoDumpAndInNoChild() {
        SecureBuffer pin;
        fill(pin, "1234");
        const QByteArrayList flags = flagsOf(pin.bytes().data());
        QVERIFY(!flags.isEmpty());
        QVERIFY2(flags.contains("dd"), "would be in a core dump");
        QVERIFY2(flags.contains("wf"), "would be in a child process");
#if !defined(__SANITIZE_ADDRESS__)  // the sanitizer turns mlock into nothing
        QCOMPARE(flags.contains("lo"), pin.isLocked());
        QVERIFY(pin.isLocked());
#endif
    }

    void aChildProcessFindsZeroes() {
        SecureBuffer pin;
        fill(pin, "1234");
        const std::uint8_t* memory = pin.bytes().data();
        const pid_t child = fork();
        if (child == 0) _exit(allZero(memory, 4) ? 0 : 1);
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QCOMPARE(textOf(pin), QByteArray("1234"));
    }

    void theLastByteOfAPageIsUsable() {
        const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        SecureBuffer large(page);
        for (std::size_t i = 0; i < page; ++i) QVERIFY(large.append(1));
        QVERIFY(!large.append(1));
    }

    void buffersAreComparedByTheirBytes() {
        const auto of = [](std::vector<std::uint8_t> bytes) { return SecureBuffer::copyOf(bytes); };
        QVERIFY(of({1, 2, 3}).equals(of({1, 2, 3})));
        QVERIFY(!of({1, 2, 3}).equals(of({1, 2, 4})));
        QVERIFY(!of({1, 2, 3}).equals(of({1, 2})));
        QVERIFY(of({}).equals(of({})));
    }

    void copiesLargerThanTheDefaultFit() {
        const std::vector<std::uint8_t> bytes(1000, 7);
        const SecureBuffer copy = SecureBuffer::copyOf(bytes);
        QCOMPARE(copy.size(), bytes.size());
    }

    void wipingOverwrites() {
        std::uint8_t secret[16];
        std::fill(std::begin(secret), std::end(secret), std::uint8_t{0xAA});
        wipe(secret, 8);
        QVERIFY(allZero(secret, 8));
        QCOMPARE(secret[8], std::uint8_t{0xAA});
        wipe(nullptr, 0);
    }
};

QTEST_APPLESS_MAIN(TestSecureBuffer)
#include "tst_secure_buffer.moc"

// A card's list of its codes, read without trusting it.
#include <QTest>

#include "libcard/preview/pin_directory.h"

using namespace eleg;

namespace {

Bytes fromText(const QByteArray& hex) {
    const QByteArray raw = QByteArray::fromHex(hex);
    return Bytes(raw.begin(), raw.end());
}

Bytes tlv(std::uint8_t tag, const Bytes& value) {
    Bytes out{tag, static_cast<std::uint8_t>(value.size())};
    out.insert(out.end(), value.begin(), value.end());
    return out;
}

Bytes join(std::initializer_list<Bytes> parts) {
    Bytes out;
    for (const Bytes& part : parts) out.insert(out.end(), part.begin(), part.end());
    return out;
}

/// After ISO 7816-15, 8.9.
Bytes entry(const std::string& label, std::uint8_t id, std::optional<std::uint8_t> puk,
            std::uint8_t reference, bool isPuk, std::uint8_t shortest, std::uint8_t longest) {
    Bytes common = join({tlv(0x0C, Bytes(label.begin(), label.end())), tlv(0x03, {0x06, 0xC0})});
    if (puk) common = join({common, tlv(0x04, {*puk})});
    const std::uint8_t flags = isPuk ? 0x4E : 0x4C;  // bits 1, 4, 5, and 6: unblockingPin
    const Bytes attributes =
        join({tlv(0x03, {0x01, flags}), tlv(0x0A, {0x01}), tlv(0x02, {shortest}), tlv(0x02, {0x08}),
              tlv(0x02, {longest}), tlv(0x80, {reference}), tlv(0x04, {0x00})});
    return tlv(0x30, join({tlv(0x30, common), tlv(0x30, tlv(0x04, {id})), tlv(0xA1, tlv(0x30, attributes))}));
}

}  // namespace

class PinDirectory : public QObject {
    Q_OBJECT

 private slots:
    void pinAndPukAreTold() {
        const auto pins = pinsInDirectory(
            join({entry("Legitimering", 1, 3, 0x81, false, 6, 8), entry("PUK", 3, {}, 0x83, true, 8, 8)}));
        QCOMPARE(pins.size(), std::size_t{2});
        QCOMPARE(pins[0].label, std::string("Legitimering"));
        QCOMPARE(int(pins[0].reference), 0x81);
        QCOMPARE(pins[0].minLength, std::size_t{6});
        QCOMPARE(pins[0].maxLength, std::size_t{8});
        QVERIFY(!pins[0].isPuk);
        QVERIFY(pins[1].isPuk);
        QCOMPARE(pins[0].unblockedBy, pins[1].id);
        QVERIFY(!pins[0].status);
    }

    void lengthsThatCannotBeAreNotKnown() {
        const auto pins = pinsInDirectory(entry("PIN", 1, {}, 0x81, false, 6, 200));
        QCOMPARE(pins.size(), std::size_t{1});
        QCOMPARE(pins[0].maxLength, std::size_t{8});  // what is stored
    }

    void rubbishIsNoPin_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("padding") << QByteArray("0000000000");
        QTest::newRow("length too long") << QByteArray("3082ffff30");
        QTest::newRow("empty") << QByteArray("3000");
        QTest::newRow("no attributes") << QByteArray("300730000400a1003000");
    }
    void rubbishIsNoPin() {
        QFETCH(QByteArray, hex);
        QVERIFY(pinsInDirectory(fromText(hex)).empty());
    }

    void everyTruncationIsSurvived() {
        const Bytes whole = entry("PIN", 1, 3, 0x81, false, 6, 8);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(pinsInDirectory(std::span(whole).first(size)).empty());
    }

    void noMoreThanSixteenAreTaken() {
        Bytes many;
        for (int i = 0; i < 40; ++i) many = join({many, entry("PIN", 1, {}, 0x81, false, 6, 8)});
        QCOMPARE(pinsInDirectory(many).size(), std::size_t{16});
    }
};

QTEST_APPLESS_MAIN(PinDirectory)
#include "tst_pin_directory.moc"

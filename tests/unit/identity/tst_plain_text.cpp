#include <QTest>

#include "libcard/identity/plain_text.h"

using namespace eleg;

namespace {

const QString kReplaced = QString(QChar(0xFFFD));

QString shown(const QByteArray& bytes, TextEncoding encoding, std::size_t maxCharacters = 256) {
    const std::span<const std::uint8_t> span(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                             static_cast<std::size_t>(bytes.size()));
    const std::string text = plainText(span, encoding, maxCharacters);
    const QString decoded = QString::fromStdString(text);
    if (decoded.toStdString() != text) qFatal("not valid UTF-8");
    return decoded;
}

}  // namespace

class TestPlainText : public QObject {
    Q_OBJECT

 private slots:
    void invalidUtf8IsReplaced_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lone continuation") << QByteArray("\x80");
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF");
        QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF");
        QTest::newRow("overlong in four") << QByteArray("\xF0\x80\x80\xAF");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("above the last character") << QByteArray("\xF4\x90\x80\x80");
        QTest::newRow("five bytes") << QByteArray("\xF8\x88\x80\x80\x80");
        QTest::newRow("0xFF") << QByteArray("\xFF");
        QTest::newRow("cut off by a letter") << QByteArray("\xE2(");
    }
    void invalidUtf8IsReplaced() {
        QFETCH(QByteArray, bytes);
        const QString text = shown("a" + bytes + "b", TextEncoding::Utf8);
        QVERIFY(text.startsWith("a" + kReplaced));
        QVERIFY(text.endsWith('b'));
    }

    void whatIsCutOffIsReplaced() {
        QCOMPARE(shown("a\xE2\x82", TextEncoding::Utf8), "a" + kReplaced);
        QCOMPARE(shown(QByteArray("\0a\0", 3), TextEncoding::Utf16), "a" + kReplaced);
        QCOMPARE(shown(QByteArray("\0\0\0a\0\0\0", 7), TextEncoding::Utf32), "a" + kReplaced);
    }

    void halfASurrogatePairIsReplaced() {
        QCOMPARE(shown(QByteArray("\xD8\x3D\0a", 4), TextEncoding::Utf16), kReplaced + "a");
        QCOMPARE(shown(QByteArray("\xDE\x00\0a", 4), TextEncoding::Utf16), kReplaced + "a");
        QCOMPARE(shown(QByteArray("\0a\xD8\x3D", 4), TextEncoding::Utf16), "a" + kReplaced);
        QCOMPARE(shown(QByteArray("\xD8\x3D\xDE\x00", 4), TextEncoding::Utf16), "😀");
    }

    void numbersBeyondUnicodeAreReplaced() {
        QCOMPARE(shown(QByteArray("\x7F\xFF\xFF\xFF\0\0\0a", 8), TextEncoding::Utf32), kReplaced + "a");
        QCOMPARE(shown(QByteArray("\xFF\xFF\xFF\xFF", 4), TextEncoding::Utf32), kReplaced);
        QCOMPARE(shown(QByteArray("\0\x11\0\0", 4), TextEncoding::Utf32), kReplaced);
    }

    void asciiHasNoHighBytes() {
        QCOMPARE(shown("\xC5sa", TextEncoding::Ascii), kReplaced + "sa");
        QCOMPARE(shown("\xC5sa", TextEncoding::Latin1), "Åsa");
        QCOMPARE(shown("\x85", TextEncoding::Latin1), kReplaced);
    }

    void theLengthIsInCharacters() {
        QCOMPARE(shown("åäö", TextEncoding::Utf8, 3), "åäö");
        QCOMPARE(shown("åäöx", TextEncoding::Utf8, 3), "åä…");
        QCOMPARE(shown("åäö", TextEncoding::Utf8, 1), "…");
        QCOMPARE(shown("", TextEncoding::Utf8, 1), "");
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"

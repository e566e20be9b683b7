#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "libcard/errors/error.h"

using namespace eleg;

namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

}  // namespace

class TestErrors : public QObject {
    Q_OBJECT

 private slots:
    void everyCodeIsDescribedAsItself() {
        QCOMPARE(allErrors().size(), std::size_t(ErrorCode::Internal) + 1);
        for (const ErrorInfo& info : allErrors()) QCOMPARE(describe(info.code).id, info.id);
    }

    void aCodeThatIsNoneIsAnInternalError() {
        QCOMPARE(describe(ErrorCode(10'000)).code, ErrorCode::Internal);
        QCOMPARE(describe(ErrorCode(-1)).code, ErrorCode::Internal);
    }

    void idsAreUniqueAndStableInForm() {
        static const QRegularExpression form("^[A-Z]+(_[A-Z]+)*$");
        QSet<QString> ids;
        for (const ErrorInfo& info : allErrors()) {
            const QString id = text(info.id);
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
    }

    void everyErrorSaysWhatHappenedAndWhatToDo() {
        for (const ErrorInfo& info : allErrors())
            for (const QString& sentence : {text(info.cause), text(info.remedy)}) {
                QVERIFY2(sentence.size() > 8, qPrintable(text(info.id)));
                QVERIFY2(sentence.endsWith('.'), qPrintable(sentence));
                QVERIFY2(sentence.front().isUpper(), qPrintable(sentence));
            }
    }

    // FACTS §4, DESIGN "exit codes"
    void codesForPagesAndScriptsAreOfTheContract() {
        const QStringList webEid = {"ERR_WEBEID_USER_CANCELLED", "ERR_WEBEID_USER_TIMEOUT",
                                    "ERR_WEBEID_NATIVE_INVALID_ARGUMENT", "ERR_WEBEID_NATIVE_FATAL"};
        for (const ErrorInfo& info : allErrors()) {
            QVERIFY2(webEid.contains(text(info.webEidCode)), qPrintable(text(info.id)));
            QVERIFY2(info.exitCode >= 1 && info.exitCode <= 5, qPrintable(text(info.id)));
            const bool cancelled = text(info.webEidCode).contains("USER_");
            QVERIFY2(cancelled == (info.exitCode == 4), qPrintable(text(info.id)));
        }
        QCOMPARE(describe(ErrorCode::PinIncorrect).exitCode, 1);
        QCOMPARE(describe(ErrorCode::OriginInvalid).exitCode, 2);
        QCOMPARE(describe(ErrorCode::NoCard).exitCode, 3);
        QCOMPARE(describe(ErrorCode::UserCancelled).exitCode, 4);
        QCOMPARE(describe(ErrorCode::ServiceNotRunning).exitCode, 5);
    }

    void anErrorShowsItsIdAndDetail() {
        QCOMPARE(QString(Error(ErrorCode::NoCard).what()), "NO_CARD");
        const Error error(ErrorCode::CardMute, "SCardConnect: 0x80100066");
        QCOMPARE(QString(error.what()), "CARD_MUTE: SCardConnect: 0x80100066");
        QCOMPARE(error.detail(), std::string("SCardConnect: 0x80100066"));
        QVERIFY(!error.triesLeft);
    }

    void aResultIsAValueOrAnError() {
        Result<std::string> good(std::string("yes"));
        QVERIFY(good.ok() && good);
        QCOMPARE(good.value(), std::string("yes"));
        QCOMPARE(std::move(good).value(), std::string("yes"));

        const Result<std::string> bad(Error(ErrorCode::NoReader));
        QVERIFY(!bad.ok() && !bad);
        QCOMPARE(bad.error().code(), ErrorCode::NoReader);
        try {
            std::ignore = bad.value();
            QFAIL("there was a value");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::NoReader);
        }
    }
};

QTEST_APPLESS_MAIN(TestErrors)
#include "tst_errors.moc"

// Whether there is a display is found out before Qt does, which would end the process.
#include <QByteArray>
#include <QObject>
#include <QTest>

#include "app/dialogs/display.h"
#include "app/dialogs/xsettings.h"

using namespace eleg;

namespace {

using Content = std::vector<std::uint8_t>;

void put(Content& content, std::uint32_t value, int bytes, bool bigEndian) {
    for (int i = 0; i < bytes; ++i)
        content.push_back(static_cast<std::uint8_t>(value >> 8 * (bigEndian ? bytes - 1 - i : i)));
}

void putText(Content& content, std::string_view text) {
    content.insert(content.end(), text.begin(), text.end());
    while (content.size() % 4 != 0) content.push_back(0);
}

/// A number, a colour and a theme's name, as a settings daemon writes them.
Content settings(bool bigEndian) {
    Content content{static_cast<std::uint8_t>(bigEndian), 0, 0, 0};
    put(content, 42, 4, bigEndian);
    put(content, 3, 4, bigEndian);
    const auto head = [&](std::uint8_t kind, std::string_view name) {
        content.push_back(kind);
        content.push_back(0);
        put(content, static_cast<std::uint32_t>(name.size()), 2, bigEndian);
        putText(content, name);
        put(content, 1, 4, bigEndian);
    };
    head(0, "Xft/DPI");
    put(content, 98304, 4, bigEndian);
    head(2, "Some/Colour");
    content.insert(content.end(), 8, 0x7f);
    head(1, "Net/ThemeName");
    put(content, 12, 4, bigEndian);
    putText(content, "Adwaita-dark");
    return content;
}

}  // namespace

class TestDisplay : public QObject {
    Q_OBJECT

 private slots:
    void init() {
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
            qunsetenv(name);
    }

    void nothingSetIsNoDisplay() { QVERIFY(!lookAtDesktop().answers); }

    void aDisplayThatDoesNotAnswerIsNone_data() {
        QTest::addColumn<QByteArray>("display");
        QTest::newRow("nobody there") << QByteArray(":7654");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("nonsense") << QByteArray("\xff/:::");
        QTest::newRow("endless") << QByteArray(100'000, 'x');
    }

    void aDisplayThatDoesNotAnswerIsNone() {
        QFETCH(const QByteArray, display);
        qputenv("DISPLAY", display);
        qputenv("WAYLAND_DISPLAY", display);
        QVERIFY(!lookAtDesktop().answers);
    }

    void aPlatformWithoutADisplayIsTakenAtItsWord() {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QVERIFY(lookAtDesktop().answers);
    }

    void theDesktopsThemeIsReadInBothByteOrders() {
        for (const bool bigEndian : {false, true}) {
            QCOMPARE(xsetting(settings(bigEndian), "Net/ThemeName"),
                     std::optional<std::string>("Adwaita-dark"));
            QVERIFY(!xsetting(settings(bigEndian), "Xft/DPI"));
            QCOMPARE(xsettingNumber(settings(bigEndian), "Xft/DPI"), std::optional<std::int32_t>(98304));
            QVERIFY(!xsettingNumber(settings(bigEndian), "Net/ThemeName"));
            QVERIFY(!xsettingNumber(settings(bigEndian), "Gtk/EnableAnimations"));
            QVERIFY(!xsetting(settings(bigEndian), "Net/IconThemeName"));
        }
    }

    void aCutOrChangedSettingIsNeverReadBeyondItsEnd() {
        const Content whole = settings(false);
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const Content cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
            QVERIFY(!xsetting(cut, "Net/ThemeName"));
        }
        for (std::size_t at = 0; at < whole.size(); ++at) {
            Content changed = whole;
            changed[at] = 0xff;
            const auto value = xsetting(changed, "Net/ThemeName");
            QVERIFY(!value || value->size() == 12);
        }
    }

    void noInputMethodAndNoForeignToolkitIsLoaded() {
        qputenv("QT_IM_MODULE", "ibus");
        qputenv("QT_STYLE_OVERRIDE", "gtk2");
        qputenv("QT_QPA_PLATFORMTHEME", "gtk3");
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
        prepareEnvironment();
        QCOMPARE(qgetenv("QT_IM_MODULE"), QByteArray("none"));
        QVERIFY(!qEnvironmentVariableIsSet("QT_STYLE_OVERRIDE"));
        QVERIFY(qgetenv("QT_QPA_PLATFORMTHEME") != "gtk3");
    }
};

QTEST_APPLESS_MAIN(TestDisplay)
#include "tst_display.moc"

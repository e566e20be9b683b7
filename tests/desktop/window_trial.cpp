// The window over a KeyStore that does what its input says, for tests that drive it from outside.
//
//     eleg-window-trial FOLDER LANGUAGE      FOLDER: for settings
//
// Reads one command a line: "list" prints the names of all states and "."; "show NAME" brings the window into
// that state and prints "shown NAME"; "see NAME" lets its cards be there instead of those of before; "pin
// done", "pin wrong", "pin pulled" or "pin blocked" ends the PIN task under way; "signed" ends the trial
// under way; "quit". The end of the input ends it, too.
#include <QApplication>
#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

namespace {

class Trial : public QObject {
 public:
    Trial(const QString& folder, const QString& language) : folder_(folder), language_(language) {}

    void obey(const std::string& line) {
        if (line == "list") {
            for (const WindowState& state : states_) std::printf("%s\n", qPrintable(state.name));
            std::printf(".\n");
        } else if (line.rfind("show ", 0) == 0) {
            show(QString::fromStdString(line.substr(5)));
        } else if (line.rfind("see ", 0) == 0) {
            see(QString::fromStdString(line.substr(4)));
        } else if (line.rfind("pin ", 0) == 0) {
            endPinTask(line.substr(4));
        } else if (line == "signed") {
            endSigning();
        } else {
            QCoreApplication::quit();
        }
        std::fflush(stdout);
    }

 private:
    void show(const QString& name) {
        window_.reset();
        fixture_.reset();
        for (const WindowState& state : states_) {
            if (state.name != name) continue;
            fixture_ = std::make_unique<WindowFixture>(folder_, language_);
            state.before(*fixture_);
            fixture_->cards.start();
            fixture_->store.show(state.snapshot);
            settle(*fixture_);
            window_ = std::make_unique<Window>(fixture_->parts());
            window_->show();
            QCoreApplication::processEvents();
            state.arrange(*fixture_, *window_);
            std::printf("shown %s\n", qPrintable(name));
        }
    }

    // Only the cards change.
    void see(const QString& name) {
        for (const WindowState& state : states_)
            if (state.name == name && fixture_) fixture_->store.show(state.snapshot);
    }

    void endPinTask(const std::string& how) {
        if (!fixture_) return;
        Error wrong(ErrorCode::PinIncorrect);
        wrong.triesLeft = 2;
        if (how == "done")
            fixture_->store.endPinTask({{}, PinEffect::Done, {}});
        else if (how == "wrong")
            fixture_->store.endPinTask({wrong, PinEffect::NotDone, {}});
        else if (how == "pulled")
            fixture_->store.endPinTask({Error(ErrorCode::CardRemoved), PinEffect::Uncertain, {}});
        else
            fixture_->store.endPinTask({Error(ErrorCode::PinBlocked), PinEffect::NotDone, {}});
    }

    void endSigning() {
        if (!fixture_ || !fixture_->store.lastRequest()) return;
        const Identity& identity = fixture_->watch.overview().eids.front().first();
        fixture_->store.endSigning(
            signedBy(identity, fixture_->store.lastRequest()->digest(HashFunction::Sha256)));
    }

    QString folder_;
    QString language_;
    std::vector<WindowState> states_ = windowStates();
    std::unique_ptr<WindowFixture> fixture_;
    std::unique_ptr<Window> window_;
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("eleg"));
    QApplication::setQuitOnLastWindowClosed(false);
    if (argc < 3) return 2;
    Trial trial(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    std::thread input([&trial] {
        for (std::string line; std::getline(std::cin, line);)
            QMetaObject::invokeMethod(
                &trial, [&trial, line] { trial.obey(line); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    const int code = QApplication::exec();
    input.detach();
    return code;
}

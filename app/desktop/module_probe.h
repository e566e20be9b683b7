// Finds out what a PKCS#11 module is, in a process of its own: elegctl module test. One that crashes or hangs
// does not take the window with it.
#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "libcard/errors/error.h"
#include "libcard/pkcs11/module_description.h"

namespace eleg {

/// How a test ended.
struct ProbeOutcome {
    enum class How {
        Found,      ///< it is a module: `found`
        Failed,     ///< it is none, or does not work, or may not be used: `error`
        Crashed,    ///< it ended the process that loaded it
        Late,       ///< it had not answered in time
        Cancelled,  ///< by the person
    };
    How how = How::Failed;
    ModuleDescription found{};
    std::optional<Error> error{};
};

class ModuleProbe : public QObject {
    Q_OBJECT

 public:
    static constexpr std::chrono::seconds kLimit{15};

    /// `program`: elegctl.
    explicit ModuleProbe(QObject* parent = nullptr, std::filesystem::path program = ourElegctl(),
                         std::chrono::milliseconds limit = kLimit);
    ~ModuleProbe() override;

    /// Tests `module`, as it is called in Settings::modules; ended() follows exactly once. One at a time.
    void start(const std::string& module);
    /// ended() follows with Cancelled. Nothing when none is under way.
    void cancel();
    bool isRunning() const { return process_ != nullptr; }

    /// The elegctl of this installation.
    static std::filesystem::path ourElegctl();

 signals:
    void ended(const eleg::ProbeOutcome& outcome);

 private:
    void takeOutput();
    void processEnded(int exitCode, QProcess::ExitStatus status);
    void end(const ProbeOutcome& outcome);

    std::filesystem::path program_;
    QTimer limit_;
    QProcess* process_ = nullptr;
    QByteArray answer_;
    QByteArray problem_;
};

}  // namespace eleg

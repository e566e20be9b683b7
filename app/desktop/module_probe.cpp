#include "app/desktop/module_probe.h"

#include <sys/prctl.h>

#include <QFile>
#include <algorithm>
#include <csignal>
#include <utility>

#include "libcard/json/strict_json.h"
#include "libcard/secure/paths.h"

namespace eleg {

namespace {

using nlohmann::json;

constexpr qsizetype kMostOutput = qsizetype{64} * 1024;
constexpr ErrorCode kBad = ErrorCode::ModuleFailed;

json parsed(const QByteArray& text) {
    return parseStrictJson(text.toStdString(), static_cast<std::size_t>(kMostOutput), kBad);
}

ModuleDescription descriptionFrom(const QByteArray& text) {
    const json told = parsed(text);
    ModuleDescription found;
    found.maker = stringMember(told, "maker", kBad);
    found.library = stringMember(told, "library", kBad);
    found.version = stringMember(told, "version", kBad);
    found.cryptoki = stringMember(told, "cryptoki", kBad);
    for (const json& each : told.at("slots")) {
        const json& token = each.at("token");
        found.slotList.push_back({stringMember(each, "description", kBad), token.is_string(),
                                  token.is_string() ? token.get<std::string>() : std::string()});
    }
    return found;
}

Error errorFrom(const QByteArray& text) {
    const json told = parsed(text).at("error");
    const std::string id = stringMember(told, "code", kBad);
    const auto all = allErrors();
    const auto known = std::find_if(all.begin(), all.end(), [&id](const ErrorInfo& e) { return e.id == id; });
    return Error(known == all.end() ? kBad : known->code, told.value("detail", std::string()));
}

}  // namespace

std::filesystem::path ModuleProbe::ourElegctl() {
    return programPath("elegctl");
}

ModuleProbe::ModuleProbe(QObject* parent, std::filesystem::path program, std::chrono::milliseconds limit)
    : QObject(parent), program_(std::move(program)) {
    limit_.setSingleShot(true);
    limit_.setInterval(limit);
    connect(&limit_, &QTimer::timeout, this, [this] { end({ProbeOutcome::How::Late}); });
}

ModuleProbe::~ModuleProbe() {
    if (process_ != nullptr) process_->disconnect(this);
}

void ModuleProbe::start(const std::string& module) {
    if (process_ != nullptr) return;
    answer_.clear();
    problem_.clear();
    process_ = new QProcess(this);
    // A window that is killed leaves nobody behind.
    process_->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process_->setStandardInputFile(QProcess::nullDevice());
    connect(process_, &QProcess::readyReadStandardOutput, this, &ModuleProbe::takeOutput);
    connect(process_, &QProcess::readyReadStandardError, this, &ModuleProbe::takeOutput);
    connect(process_, &QProcess::finished, this, &ModuleProbe::processEnded);
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end({ProbeOutcome::How::Failed, {}, Error(ErrorCode::Internal, program_.string())});
    });
    limit_.start();
    process_->start(QString::fromStdString(program_.string()),
                    {QStringLiteral("module"), QStringLiteral("test"), QFile::decodeName(module.c_str()),
                     QStringLiteral("--json")});
}

void ModuleProbe::cancel() {
    if (process_ != nullptr) end({ProbeOutcome::How::Cancelled});
}

/// A module may write as much as it likes; what nobody reads is not kept either.
void ModuleProbe::takeOutput() {
    answer_ += process_->readAllStandardOutput();
    problem_ += process_->readAllStandardError();
    if (answer_.size() > kMostOutput) end({ProbeOutcome::How::Failed, {}, Error(kBad, "too long an answer")});
    problem_.truncate(kMostOutput);
}

void ModuleProbe::processEnded(int exitCode, QProcess::ExitStatus status) {
    takeOutput();
    if (process_ == nullptr) return;
    if (status != QProcess::NormalExit) return end({ProbeOutcome::How::Crashed});
    try {
        if (exitCode == 0) return end({ProbeOutcome::How::Found, descriptionFrom(answer_)});
        return end({ProbeOutcome::How::Failed, {}, errorFrom(problem_)});
    } catch (const std::exception&) {
        return end({ProbeOutcome::How::Failed, {}, Error(kBad, "an answer that makes no sense")});
    }
}

void ModuleProbe::end(const ProbeOutcome& outcome) {
    limit_.stop();
    QProcess* process = std::exchange(process_, nullptr);
    process->disconnect(this);
    if (process->state() != QProcess::NotRunning) {
        // It may take no notice of anything but this. Whoever waits for it to be gone is not us.
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    } else {
        process->deleteLater();
    }
    emit ended(outcome);
}

}  // namespace eleg

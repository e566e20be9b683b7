#include "app/desktop/modules_panel.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <algorithm>

#include "app/desktop/flow_row.h"
#include "app/desktop/overview_text.h"
#include "app/desktop/page.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"
#include "app/services/settings.h"
#include "app/services/texts.h"
#include "libcard/pkcs11/module_path.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

QString nameText(const std::string& module) {
    return module == kOpensc ? Words::tr("OpenSC, which comes with this computer")
                             : QFile::decodeName(module.c_str());
}

/// The object name of a button: its module's own, wherever that stands in the list.
QString buttonId(const QString& action, const std::string& module) {
    return QStringLiteral("module-%1-%2").arg(action, QFile::decodeName(module.c_str()));
}

/// As a person says it.
QString shortName(const std::string& module) {
    return module == kOpensc ? QStringLiteral("OpenSC") : QFile::decodeName(module.c_str()).section(u'/', -1);
}

QString objectionText(ModuleObjection objection) {
    QString text = QCoreApplication::translate("errors", std::string(reasonOf(objection)).c_str());
    // The remedy is about files that are not safe, and not about one that is not there.
    if (objection != ModuleObjection::Missing && objection != ModuleObjection::Irregular)
        text += QLatin1Char(' ') + remedyOf(ErrorCode::ModuleRefused);
    return text + codeText(ErrorCode::ModuleRefused);
}

QString foundText(const ModuleDescription& found) {
    QString text = Words::tr("It works: %1, version %2, by %3.")
                       .arg(shortText(found.library), shortText(found.version), shortText(found.maker));
    if (found.slotList.empty()) return text + QLatin1Char('\n') + Words::tr("It sees no card reader.");
    for (const ModuleSlot& slot : found.slotList)
        text += QLatin1Char('\n') +
                (slot.hasToken ? Words::tr("%1: %2").arg(shortText(slot.description), shortText(slot.token))
                               : Words::tr("%1: no card that it knows").arg(shortText(slot.description)));
    return text;
}

}  // namespace

QString outcomeText(const ProbeOutcome& outcome) {
    switch (outcome.how) {
        case ProbeOutcome::How::Found:
            return foundText(outcome.found);
        case ProbeOutcome::How::Crashed:
            return Words::tr("The module crashed while it was tested. Do not use it.") +
                   codeText(ErrorCode::ModuleFailed);
        case ProbeOutcome::How::Late:
            return Words::tr("The module has not answered in time. Do not use it, unless it was only busy.") +
                   codeText(ErrorCode::ModuleFailed);
        case ProbeOutcome::How::Cancelled:
            return Words::tr("The test was cancelled.");
        case ProbeOutcome::How::Failed:
            break;
    }
    const ErrorCode code = outcome.error ? outcome.error->code() : ErrorCode::ModuleFailed;
    if (code == ErrorCode::ModuleMissing) return Words::tr("There is no such module.") + codeText(code);
    if (code == ErrorCode::ModuleFailed)
        return Words::tr("This is no PKCS#11 module that works.") + codeText(code);
    return causeOf(code) + QLatin1Char(' ') + remedyOf(code) + codeText(code);
}

ModulesPanel::ModulesPanel(const std::vector<std::string>& modules, bool locked, QWidget* parent)
    : Panel(Words::tr("Program parts that talk to cards"), parent),
      modules_(modules),
      locked_(locked),
      rows_(new QVBoxLayout),
      notice_(new NoticeBar(this)) {
    addText(Words::tr(
                "A card may need a module (PKCS#11) from its maker. The first one in the list that finds an "
                "e-ID on a card is used for it."),
            true);
    rows_->setSpacing(theme().px(0.9));
    column()->addLayout(rows_);
    column()->addWidget(notice_);
    auto* more = new Button(Button::Kind::Secondary, this);
    more->setObjectName(QStringLiteral("module-add"));
    more->setText(Words::tr("Add a module…"));
    more->setVisible(!locked_);
    addButtons({more});
    connect(more, &QPushButton::clicked, this, &ModulesPanel::askForModule);
    connect(&probe_, &ModuleProbe::ended, this, [this](const ProbeOutcome& outcome) {
        const int index = std::exchange(tested_, -1);
        if (index < 0 || index >= static_cast<int>(shown_.size())) return;
        const Row& row = shown_.at(static_cast<std::size_t>(index));
        row.test->setText(Words::tr("Test"));
        const bool fault =
            outcome.how != ProbeOutcome::How::Found && outcome.how != ProbeOutcome::How::Cancelled;
        row.notice->setNotice(outcomeText(outcome), fault);
    });
    render();
}

void ModulesPanel::render() {
    emptyLayout(rows_);
    shown_.clear();
    for (int i = 0; i < static_cast<int>(modules_.size()); ++i) addRow(i);
}

void ModulesPanel::addRow(int index) {
    const std::string& path = modules_.at(static_cast<std::size_t>(index));
    auto* holder = new QWidget(this);
    auto* row = new QVBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(0.4));
    auto* name = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Normal, holder);
    name->setWords(QStringLiteral("%1. %2").arg(index + 1).arg(nameText(path)));
    row->addWidget(name);
    auto* buttons = new FlowRow(theme().px(0.5));
    const auto add = [&](const char* id, const QString& text, const auto& clicked) {
        auto* button = new Button(Button::Kind::Secondary, holder);
        button->setObjectName(buttonId(QLatin1String(id), path));
        button->setText(text);
        // With its place: two makers may call their files the same.
        button->setAccessibleName(QStringLiteral("%1, %2. %3").arg(text).arg(index + 1).arg(shortName(path)));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, clicked);
        return button;
    };
    auto* test = add("test", Words::tr("Test"), [this, index] { this->test(index); });
    // What cannot be done is not offered.
    if (!locked_) {
        const int last = static_cast<int>(modules_.size()) - 1;
        if (index > 0) add("up", Words::tr("Earlier"), [this, index] { move(index, -1); });
        if (index < last) add("down", Words::tr("Later"), [this, index] { move(index, 1); });
        if (path != kOpensc) add("remove", Words::tr("Remove"), [this, index] { remove(index); });
    }
    row->addLayout(buttons);
    auto* notice = new NoticeBar(holder);
    row->addWidget(notice);
    const auto objection = path == kOpensc ? std::nullopt : objectionToModule(path);
    notice->setNotice(objection ? objectionText(*objection) : QString(), true);
    rows_->addWidget(holder);
    holder->show();
    shown_.push_back({test, notice});
}

void ModulesPanel::add(const QString& path) {
    const std::string module = QFile::encodeName(path).toStdString();
    if (const auto objection = objectionToModule(module)) {
        notice_->setNotice(objectionText(*objection), true);
        return;
    }
    if (std::find(modules_.begin(), modules_.end(), module) != modules_.end()) {
        notice_->setNotice(Words::tr("This module is in the list already."), false);
        return;
    }
    if (modules_.size() >= Settings::kMostModules) {
        notice_->setNotice(Words::tr("The list is full. Remove a module first."), false);
        return;
    }
    std::vector<std::string> wanted = modules_;
    wanted.push_back(module);
    change(std::move(wanted), buttonId(QStringLiteral("test"), module));
    // Whoever adds a module wants to know what it is.
    test(static_cast<int>(modules_.size()) - 1);
}

void ModulesPanel::move(int index, int by) {
    std::vector<std::string> wanted = modules_;
    const int to = index + by;
    std::swap(wanted.at(static_cast<std::size_t>(index)), wanted.at(static_cast<std::size_t>(to)));
    const std::string module = modules_.at(static_cast<std::size_t>(index));
    const bool end = to == 0 || to == static_cast<int>(wanted.size()) - 1;
    const QString same = by < 0 ? QStringLiteral("up") : QStringLiteral("down");
    const QString other = by < 0 ? QStringLiteral("down") : QStringLiteral("up");
    change(std::move(wanted), buttonId(end ? other : same, module));
}

void ModulesPanel::remove(int index) {
    std::vector<std::string> wanted = modules_;
    wanted.erase(wanted.begin() + index);
    if (wanted.empty()) wanted = {kOpensc};
    change(std::move(wanted), QStringLiteral("module-add"));
}

void ModulesPanel::change(std::vector<std::string> modules, const QString& focus) {
    probe_.cancel();
    modules_ = std::move(modules);
    notice_->setNotice({}, false);
    render();
    // Those of before are hidden, and go soon.
    for (QWidget* button : findChildren<QWidget*>(focus))
        if (button->isVisibleTo(this)) button->setFocus(Qt::OtherFocusReason);
    emit modulesChanged();
}

void ModulesPanel::test(int index) {
    const bool same = tested_ == index;
    probe_.cancel();
    if (same) return;  // the button has said Cancel
    tested_ = index;
    const Row& row = shown_.at(static_cast<std::size_t>(index));
    row.test->setText(Words::tr("Cancel"));
    row.notice->setNotice(Words::tr("The module is being tested, for at most %n seconds.", nullptr,
                                    static_cast<int>(ModuleProbe::kLimit.count())),
                          false);
    probe_.start(modules_.at(static_cast<std::size_t>(index)));
}

void ModulesPanel::askForModule() {
    auto* dialog = new QFileDialog(this, Words::tr("Choose a module"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(QStringLiteral("/usr/lib"));
    dialog->setNameFilter(Words::tr("Modules (*.so)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ModulesPanel::add);
    dialog->open();
}

QString ModulesPanel::noticeOf(int index) const {
    return shown_.at(static_cast<std::size_t>(index)).notice->text();
}

QString ModulesPanel::notice() const {
    return notice_->text();
}

}  // namespace eleg

#include "app/desktop/settings_page.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <algorithm>

#include "app/desktop/choices.h"
#include "app/desktop/modules_panel.h"
#include "app/desktop/overview_text.h"
#include "app/desktop/panel.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"
#include "app/services/language.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

QString nameText(Appearance appearance) {
    switch (appearance) {
        case Appearance::System:
            return Words::tr("As the computer");
        case Appearance::Light:
            return Words::tr("Light");
        case Appearance::Dark:
            return Words::tr("Dark");
        case Appearance::HighContrast:
            return Words::tr("High contrast");
    }
    return {};
}

}  // namespace

SettingsPage::SettingsPage(SettingsFile& file, const QString& language, const QStringList& readers,
                           QWidget* parent)
    : Page(Words::tr("Settings"), Words::tr("What you change here counts at once."), parent),
      file_(file),
      readers_(readers),
      problem_(new NoticeBar(body())),
      policyProblem_(new NoticeBar(body())),
      trustProblem_(new NoticeBar(body())) {
    column()->addWidget(problem_);
    column()->addWidget(policyProblem_);
    column()->addWidget(trustProblem_);
    addLanguage(language);
    addAppearance();
    addReaders();
    addModules();
    addMemory();
    addStart();
    column()->addStretch(1);
    showProblems();
}

void SettingsPage::showProblems() {
    problem_->setNotice(file_.problem()
                            ? Words::tr("Your settings file %1 cannot be used and is left as it is. Eleg "
                                        "uses its own settings until you change one.")
                                      .arg(QString::fromStdString(file_.path().string())) +
                                  codeText(file_.problem()->code())
                            : QString(),
                        false);
    policyProblem_->setNotice(
        file_.policyProblem()
            ? Words::tr("The policy of this computer’s owner, %1, cannot be used and is left out.")
                      .arg(QString::fromStdString(file_.policyPath().string())) +
                  codeText(file_.policyProblem()->code())
            : QString(),
        false);
}

void SettingsPage::setTrust(const std::shared_ptr<const Trust>& trust) {
    QStringList lines;
    if (trust)
        for (const Error& problem : trust->problems)
            lines << shortText(problem.detail()) + codeText(problem.code());
    trustProblem_->setNotice(
        lines.isEmpty() ? QString()
                        : Words::tr("Some of what says whom this computer trusts cannot be used and is left "
                                    "out: %1")
                              .arg(lines.join(QStringLiteral(", "))),
        false);
}

bool SettingsPage::noteLock(Panel* panel, std::initializer_list<const char*> keys) {
    const bool locked =
        std::any_of(keys.begin(), keys.end(), [this](const char* key) { return file_.isLocked(key); });
    if (locked)
        panel->addText(Words::tr("Laid down by this computer’s owner, in %1.")
                           .arg(QString::fromStdString(file_.policyPath().string())),
                       true);
    return locked;
}

void SettingsPage::change(const std::function<void(Settings&)>& set) {
    Settings settings = file_.settings();
    set(settings);
    if (settings == file_.settings()) return;
    if (!file_.save(settings))
        problem_->setNotice(Words::tr("Your settings could not be saved: they count until you close Eleg."),
                            true);
    else
        showProblems();
    emit settingsChanged();
}

void SettingsPage::addLanguage(const QString& language) {
    auto* panel = new Panel(Words::tr("Language"), body());
    auto* group = new QButtonGroup(panel);
    const bool locked = file_.isLocked("language");
    for (const QString& code : Language::available()) {
        auto* choice = new ChoiceButton(Language::nameOf(code), panel);
        choice->setObjectName(QStringLiteral("language-") + code);
        choice->setChecked(code == language);
        choice->setEnabled(!locked);
        group->addButton(choice);
        panel->column()->addWidget(choice);
        connect(choice, &QAbstractButton::clicked, this,
                [this, code] { change([&code](Settings& s) { s.language = code.toStdString(); }); });
    }
    noteLock(panel, {"language"});
    column()->addWidget(panel);
}

void SettingsPage::addAppearance() {
    auto* panel = new Panel(Words::tr("Looks"), body());
    auto* group = new QButtonGroup(panel);
    for (const Appearance each :
         {Appearance::System, Appearance::Light, Appearance::Dark, Appearance::HighContrast}) {
        auto* choice = new ChoiceButton(nameText(each), panel);
        choice->setObjectName(QStringLiteral("appearance-") + QLatin1String(nameOf(each)));
        choice->setChecked(file_.settings().appearance == each);
        choice->setEnabled(!file_.isLocked("appearance"));
        group->addButton(choice);
        panel->column()->addWidget(choice);
        connect(choice, &QAbstractButton::clicked, this,
                [this, each] { change([each](Settings& s) { s.appearance = each; }); });
    }
    addSwitch(panel, panel->column(), "largerText", Words::tr("Larger text"), {}, file_.settings().largerText,
              [](Settings& s, bool on) { s.largerText = on; });
    noteLock(panel, {"appearance", "largerText"});
    column()->addWidget(panel);
}

void SettingsPage::addReaders() {
    readersPanel_ = new Panel(Words::tr("Card readers"), body());
    readersColumn_ = new QVBoxLayout;
    readersColumn_->setSpacing(theme().px(0.5));
    readersPanel_->column()->addLayout(readersColumn_);
    noteLock(readersPanel_, {"readersToLeaveAlone"});
    column()->addWidget(readersPanel_);
    renderReaders();
}

/// Those that are there, and those that are left alone: of them Eleg does not know whether they are.
void SettingsPage::renderReaders() {
    QWidget* focused = readersPanel_->focusWidget();
    const QString focus = focused != nullptr && focused->hasFocus() ? focused->objectName() : QString();
    emptyLayout(readersColumn_);
    QStringList all = readers_;
    for (const std::string& left : file_.settings().readersToLeaveAlone)
        if (!all.contains(QString::fromStdString(left))) all << QString::fromStdString(left);
    auto* lead = new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, readersPanel_);
    lead->setWords(all.isEmpty()
                       ? Words::tr("No card reader is connected.")
                       : Words::tr("Eleg leaves a reader alone that is not ticked, such as one that another "
                                   "program needs."));
    readersColumn_->addWidget(lead);
    lead->show();
    for (const QString& reader : all) {
        const std::string name = reader.toStdString();
        const auto& alone = file_.settings().readersToLeaveAlone;
        auto* each = addSwitch(readersPanel_, readersColumn_, "readersToLeaveAlone", shortText(name), {},
                               std::find(alone.begin(), alone.end(), name) == alone.end(),
                               [name](Settings& s, bool on) {
                                   std::erase(s.readersToLeaveAlone, name);
                                   if (!on) s.readersToLeaveAlone.push_back(name);
                               });
        each->show();
        if (each->objectName() == focus) each->setFocus(Qt::OtherFocusReason);
    }
}

void SettingsPage::setReaders(const QStringList& readers) {
    // A reader that was just left alone stays where it is in the list, so that it can be taken back.
    QStringList all = readers;
    for (const std::string& left : file_.settings().readersToLeaveAlone)
        if (const QString name = QString::fromStdString(left); readers_.contains(name) && !all.contains(name))
            all << name;
    all.sort();
    if (all == readers_) return;
    readers_ = all;
    renderReaders();
}

void SettingsPage::addModules() {
    const bool locked = file_.isLocked("modules");
    modules_ = new ModulesPanel(file_.settings().modules, locked, body());
    noteLock(modules_, {"modules"});
    connect(modules_, &ModulesPanel::modulesChanged, this,
            [this] { change([this](Settings& s) { s.modules = modules_->modules(); }); });
    column()->addWidget(modules_);
}

void SettingsPage::addStart() {
    auto* panel = new Panel(Words::tr("Starting"), body());
    addSwitch(panel, panel->column(), "startWithSession",
              Words::tr("Start Eleg when you sign in to this computer"),
              Words::tr("Eleg then waits in the background, and tells you when an e-ID is about to expire."),
              file_.settings().startWithSession, [](Settings& s, bool on) { s.startWithSession = on; });
    addSwitch(panel, panel->column(), "tray", Words::tr("Keep Eleg at hand when its window is closed"),
              Words::tr("As a small picture beside the clock, where the computer has a place for it."),
              file_.settings().tray, [](Settings& s, bool on) { s.tray = on; });
    noteLock(panel, {"startWithSession", "tray"});
    column()->addWidget(panel);
}

void SettingsPage::addMemory() {
    auto* panel = new Panel(Words::tr("What Eleg remembers"), body());
    addSwitch(
        panel, panel->column(), "cache", Words::tr("Remember cards that were read"),
        Words::tr(
            "Your name is shown sooner the next time. Certificates are kept on this computer, PIN codes "
            "never."),
        file_.settings().cache, [](Settings& s, bool on) { s.cache = on; });
    noteLock(panel, {"cache"});
    auto* forget = new Button(Button::Kind::Secondary, panel);
    forget->setText(Words::tr("Forget everything"));
    forget->setObjectName(QStringLiteral("forget"));
    notice_ = new NoticeBar(panel);
    panel->addButtons({forget});
    panel->column()->addWidget(notice_);
    connect(forget, &QPushButton::clicked, this, &SettingsPage::forgetWanted);
    column()->addWidget(panel);
}

SwitchButton* SettingsPage::addSwitch(Panel* panel, QVBoxLayout* column, const char* key,
                                      const QString& words, const QString& explanation, bool on,
                                      const std::function<void(Settings&, bool)>& set) {
    auto* each = new SwitchButton(words, explanation, panel);
    each->setObjectName(QLatin1String(key) + QLatin1Char('-') + words.left(40));
    each->setChecked(on);
    each->setEnabled(!file_.isLocked(key));
    column->addWidget(each);
    connect(each, &QAbstractButton::clicked, this,
            [this, set](bool checked) { change([&set, checked](Settings& s) { set(s, checked); }); });
    return each;
}

void SettingsPage::forgotten(bool done) {
    notice_->setNotice(done ? Words::tr("What was remembered of cards has been deleted from this computer.")
                            : Words::tr("Something could not be deleted."),
                       !done);
}

}  // namespace eleg

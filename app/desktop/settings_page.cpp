#include "app/desktop/settings_page.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <algorithm>

#include "app/desktop/choices.h"
#include "app/desktop/overview_text.h"
#include "app/desktop/panel.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"
#include "app/services/language.h"

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

QString objectionText(ModuleObjection objection) {
    switch (objection) {
        case ModuleObjection::Relative:
            return Words::tr("The module’s whole path is needed.");
        case ModuleObjection::Missing:
            return Words::tr("There is no such module.");
        case ModuleObjection::Temporary:
            return Words::tr(
                "A module in a folder for temporary files is not used: anybody could put another in its "
                "place.");
        case ModuleObjection::WorldWritable:
            return Words::tr("The module is not used, because others on this computer can change it.");
    }
    return {};
}

}  // namespace

SettingsPage::SettingsPage(SettingsFile& file, const QString& language, const QStringList& readers,
                           QWidget* parent)
    : Page(Words::tr("Settings"), Words::tr("What you change here counts at once."), parent),
      file_(file),
      problem_(new NoticeBar(body())),
      policyProblem_(new NoticeBar(body())) {
    column()->addWidget(problem_);
    column()->addWidget(policyProblem_);
    addLanguage(language);
    addAppearance();
    addReaders(readers);
    addModule();
    addMemory();
    addStart();
    column()->addStretch(1);
    showProblems();
}

void SettingsPage::showProblems() {
    const QString path = QString::fromStdString(file_.path().string());
    problem_->setNotice(file_.problem()
                            ? Words::tr("Your settings file %1 cannot be used and is left as it is. Eleg "
                                        "uses its own settings until you change one.")
                                  .arg(path)
                            : QString(),
                        false);
    policyProblem_->setNotice(
        file_.policyProblem()
            ? Words::tr("The policy of this computer’s owner cannot be used and is left out.")
            : QString(),
        false);
}

bool SettingsPage::noteLock(Panel* panel, std::initializer_list<const char*> keys) {
    const bool locked =
        std::any_of(keys.begin(), keys.end(), [this](const char* key) { return file_.isLocked(key); });
    if (locked)
        panel->addText(Words::tr("Laid down by this computer’s owner, in /etc/eleg/policy.json."), true);
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
    addSwitch(panel, "largerText", Words::tr("Larger text"), {}, file_.settings().largerText,
              [](Settings& s, bool on) { s.largerText = on; });
    noteLock(panel, {"appearance", "largerText"});
    column()->addWidget(panel);
}

void SettingsPage::addReaders(const QStringList& readers) {
    auto* panel = new Panel(Words::tr("Card readers"), body());
    QStringList all = readers;
    for (const std::string& left : file_.settings().readersToLeaveAlone)
        if (!all.contains(QString::fromStdString(left))) all << QString::fromStdString(left);
    if (all.isEmpty())
        panel->addText(Words::tr("No card reader is connected."), true);
    else
        panel->addText(
            Words::tr("Eleg leaves a reader alone that is not ticked, such as one that another program "
                      "needs. This counts the next time that Eleg starts."),
            true);
    for (const QString& reader : all) {
        const std::string name = reader.toStdString();
        const auto& alone = file_.settings().readersToLeaveAlone;
        addSwitch(panel, "readersToLeaveAlone", shortText(name), {},
                  std::find(alone.begin(), alone.end(), name) == alone.end(), [name](Settings& s, bool on) {
                      std::erase(s.readersToLeaveAlone, name);
                      if (!on) s.readersToLeaveAlone.push_back(name);
                  });
    }
    noteLock(panel, {"readersToLeaveAlone"});
    column()->addWidget(panel);
}

void SettingsPage::addModule() {
    auto* panel = new Panel(Words::tr("Program part that talks to cards"), body());
    module_ = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Normal, panel);
    panel->column()->addWidget(module_);
    panel->addText(
        Words::tr("A card may need a module (PKCS#11) from its maker. This counts the next time that Eleg "
                  "starts."),
        true);
    moduleNotice_ = new NoticeBar(panel);
    panel->column()->addWidget(moduleNotice_);
    auto* choose = new Button(Button::Kind::Secondary, panel);
    auto* usual = new Button(Button::Kind::Secondary, panel);
    choose->setText(Words::tr("Choose a module…"));
    usual->setText(Words::tr("Use OpenSC"));
    const bool locked = noteLock(panel, {"module"});
    for (Button* button : {choose, usual}) button->setEnabled(!locked);
    panel->addButtons({choose, usual});
    connect(choose, &QPushButton::clicked, this, &SettingsPage::askForModule);
    connect(usual, &QPushButton::clicked, this, [this] { setModule({}); });
    column()->addWidget(panel);
    showModule();
}

void SettingsPage::showModule() {
    const std::string& path = file_.settings().module;
    module_->setWords(path.empty() ? Words::tr("OpenSC, which comes with this computer")
                                   : QString::fromStdString(path));
    const auto objection = path.empty() ? std::nullopt : objectionToModule(path);
    moduleNotice_->setNotice(objection ? objectionText(*objection) : QString(), true);
}

// A module runs with the person's rights and sees their PIN: it must be one that nobody else can exchange.
void SettingsPage::setModule(const QString& path) {
    if (!path.isEmpty()) {
        if (const auto objection = objectionToModule(QFile::encodeName(path).toStdString())) {
            moduleNotice_->setNotice(objectionText(*objection), true);
            return;
        }
    }
    change([&path](Settings& s) { s.module = QFile::encodeName(path).toStdString(); });
    showModule();
}

void SettingsPage::askForModule() {
    auto* dialog = new QFileDialog(this, Words::tr("Choose a module"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(QStringLiteral("/usr/lib"));
    dialog->setNameFilter(Words::tr("Modules (*.so)"));
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsPage::setModule);
    dialog->open();
}

void SettingsPage::addStart() {
    auto* panel = new Panel(Words::tr("Starting"), body());
    addSwitch(panel, "startWithSession", Words::tr("Start Eleg when you sign in to this computer"),
              Words::tr("Eleg then waits in the background, and tells you when an e-ID is about to expire."),
              file_.settings().startWithSession, [](Settings& s, bool on) { s.startWithSession = on; });
    addSwitch(panel, "tray", Words::tr("Keep Eleg at hand when its window is closed"),
              Words::tr("As a small picture beside the clock, where the computer has a place for it."),
              file_.settings().tray, [](Settings& s, bool on) { s.tray = on; });
    noteLock(panel, {"startWithSession", "tray"});
    column()->addWidget(panel);
}

void SettingsPage::addMemory() {
    auto* panel = new Panel(Words::tr("What Eleg remembers"), body());
    addSwitch(
        panel, "cache", Words::tr("Remember cards that were read"),
        Words::tr(
            "Your name is shown sooner the next time. Certificates are kept on this computer, PIN codes "
            "never. This counts the next time that Eleg starts."),
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

SwitchButton* SettingsPage::addSwitch(Panel* panel, const char* key, const QString& words,
                                      const QString& explanation, bool on,
                                      const std::function<void(Settings&, bool)>& set) {
    auto* each = new SwitchButton(words, explanation, panel);
    each->setObjectName(QLatin1String(key) + QLatin1Char('-') + words.left(40));
    each->setChecked(on);
    each->setEnabled(!file_.isLocked(key));
    panel->column()->addWidget(each);
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

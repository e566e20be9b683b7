// Which files may be loaded as a module: none that somebody else could exchange.
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "libcard/pkcs11/module_path.h"

using namespace eleg;
namespace fs = std::filesystem;

class TestModulePath : public QObject {
    Q_OBJECT

    /// A folder that is not for temporary files, with a file in it.
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path module_;

    fs::path in(const char* name) const { return fs::path(folder_->path().toStdString()) / name; }

 private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(QCoreApplication::applicationDirPath() +
                                                  QStringLiteral("/module-path-XXXXXX"));
        QVERIFY(folder_->isValid());
        module_ = in("module.so");
        QFile file(QString::fromStdString(module_.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        if (objectionToModule(module_)) QSKIP("this build tree is where no module may be");
    }

    void aRelativePathIsRefused() {
        QCOMPARE(objectionToModule("opensc-pkcs11.so"), ModuleObjection::Relative);
        QCOMPARE(objectionToModule("./module.so"), ModuleObjection::Relative);
        QCOMPARE(objectionToModule(""), ModuleObjection::Relative);
    }

    void whatIsNotThereIsRefused() {
        QCOMPARE(objectionToModule(in("none.so")), ModuleObjection::Missing);
        QCOMPARE(objectionToModule(in("module.so/more.so")), ModuleObjection::Missing);
    }

    void whatIsNoFileIsRefused() {
        QCOMPARE(objectionToModule(in(".")), ModuleObjection::Irregular);
        QCOMPARE(objectionToModule("/dev/null"), ModuleObjection::Irregular);
        QCOMPARE(::mkfifo(in("pipe").c_str(), 0600), 0);
        QCOMPARE(objectionToModule(in("pipe")), ModuleObjection::Irregular);
    }

    void foldersForTemporaryFilesAreRefused_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"/tmp/m.so", "/var/tmp/a/m.so", "/dev/shm/m.so", "/run/user/1000/m.so",
                                 "/usr/../tmp/m.so", "/tmp//m.so"})
            QTest::newRow(path) << path;
    }
    void foldersForTemporaryFilesAreRefused() {
        QFETCH(QString, path);
        QCOMPARE(objectionToModule(path.toStdString()), ModuleObjection::Temporary);
    }

    void aLinkIsJudgedByWhereItIsAndWhereItLeads() {
        const QTemporaryDir temporary;
        const fs::path target = fs::path(temporary.path().toStdString()) / "module.so";
        QFile file(QString::fromStdString(target.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        fs::create_symlink(target, in("link.so"));
        QCOMPARE(objectionToModule(in("link.so")), ModuleObjection::Temporary);
        fs::create_symlink(module_, fs::path(temporary.path().toStdString()) / "back.so");
        QCOMPARE(objectionToModule(fs::path(temporary.path().toStdString()) / "back.so"),
                 ModuleObjection::Temporary);
        fs::create_directory(in("open"));
        fs::create_symlink(module_, in("open/link.so"));
        QCOMPARE(objectionToModule(in("open/link.so")), std::nullopt);
        QCOMPARE(::chmod(in("open").c_str(), 0777), 0);
        QCOMPARE(objectionToModule(in("open/link.so")), ModuleObjection::WorldWritable);
    }

    void whatEverybodyCanChangeIsRefused() {
        QCOMPARE(::chmod(module_.c_str(), 0666), 0);
        QCOMPARE(objectionToModule(module_), ModuleObjection::WorldWritable);
        QCOMPARE(::chmod(module_.c_str(), 0644), 0);
        QCOMPARE(objectionToModule(module_), std::nullopt);
        // The sticky bit keeps others from removing the file, and not from making a folder above it theirs.
        QCOMPARE(::chmod(folder_->path().toLocal8Bit().constData(), 01777), 0);
        QCOMPARE(objectionToModule(module_), ModuleObjection::WorldWritable);
        QCOMPARE(::chmod(folder_->path().toLocal8Bit().constData(), 0700), 0);
    }

    void whatBelongsToAnotherUserIsRefused() {
        if (::geteuid() != 0) return;  // only root can give a file away
        QCOMPARE(::chown(module_.c_str(), 54321, 54321), 0);
        QCOMPARE(objectionToModule(module_), ModuleObjection::OfOthers);
        QCOMPARE(::chown(module_.c_str(), 0, 54321), 0);
        QCOMPARE(objectionToModule(module_), std::nullopt);
        QCOMPARE(::chown(folder_->path().toLocal8Bit().constData(), 54321, 54321), 0);
        QCOMPARE(objectionToModule(module_), ModuleObjection::OfOthers);
        QCOMPARE(::chown(folder_->path().toLocal8Bit().constData(), 0, 0), 0);
    }

    void everyObjectionHasASentence() {
        for (const auto objection :
             {ModuleObjection::Relative, ModuleObjection::Missing, ModuleObjection::Irregular,
              ModuleObjection::Temporary, ModuleObjection::WorldWritable, ModuleObjection::OfOthers}) {
            QVERIFY(!reasonOf(objection).empty());
            const Error refusal = refusalOf("/x/m.so", objection);
            QCOMPARE(refusal.code(), ErrorCode::ModuleRefused);
            QVERIFY(refusal.detail().find("/x/m.so") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestModulePath)
#include "tst_module_path.moc"

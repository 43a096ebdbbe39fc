@echo off
rem Starts Sealbook with the first Java that is new enough: SEALBOOK_JAVA_HOME, JAVA_HOME, java on the path, the JDK that built it.
setlocal EnableExtensions DisableDelayedExpansion
set "needed=25"
set "home=%~dp0.."
set "java="
if defined SEALBOOK_JAVA_HOME call :try "%SEALBOOK_JAVA_HOME%"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%p in ('where java 2^>nul') do call :try "%%~dpp.."
if exist "%home%\lib\built-by.txt" for /f "usebackq delims=" %%p in ("%home%\lib\built-by.txt") do call :try "%%p"
if not defined java (
  echo Sealbook needs Java %needed% or newer: install JDK %needed% and set SEALBOOK_JAVA_HOME to its folder. 1>&2
  exit /b 4
)
"%java%" "@%home%\lib\java.args" --module-path "%home%\lib\fx" -cp "%home%\lib\*" org.sealbook.Main %*
exit /b %ERRORLEVEL%

rem Takes the JDK in the folder %1 if none is taken yet and its release file names a version that is new enough.
:try
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version=0"
for /f "usebackq tokens=1,2 delims==." %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set version=%%b
set version=%version:"=%
if %version% geq %needed% set "java=%~1\bin\java.exe"
exit /b 0

using Xunit;
using Xunit.Abstractions;

namespace EmdGen.GpuTestRun;

/// <summary>Collects what xunit says, and prints what did not pass.</summary>
internal sealed class Messages : LongLivedMarshalByRefObject, IMessageSink
{
    internal List<ITestCase> Cases { get; } = [];

    internal int Passed { get; private set; }

    internal int Failed { get; private set; }

    internal int Skipped { get; private set; }

    internal ManualResetEventSlim Finished { get; } = new();

    /// <summary>Returns whether to go on.</summary>
    public bool OnMessage(IMessageSinkMessage message)
    {
        lock (Cases)
            Take(message);
        return true;
    }

    private void Take(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage found:
                Cases.Add(found.TestCase);
                break;
            case ITestPassed:
                Passed++;
                break;
            case ITestSkipped skipped:
                Skipped++;
                Console.WriteLine($"Skipped: {skipped.Test.DisplayName}: {skipped.Reason}");
                break;
            case ITestFailed failed:
                Failed++;
                Console.WriteLine($"Failed: {failed.Test.DisplayName}: {failed.ExceptionTypes[0]}: {failed.Messages[0]}");
                break;
            case IErrorMessage error:
                Failed++;
                Console.WriteLine($"Failed: {error.ExceptionTypes[0]}: {error.Messages[0]}");
                break;
            case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                Finished.Set();
                break;
        }
    }
}

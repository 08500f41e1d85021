using System.Runtime.ExceptionServices;

namespace EmdGen.Kernels.Calls;

/// <summary>
/// A loop whose steps the calling thread shares with threads of the pool that happen to be free. It waits for steps alone: a thread that comes
/// late finds none left and touches nothing, so that a busy pool delays no call. Unlike <see cref="Parallel"/> it adds no tasks to a program
/// that is compiled ahead of time, which would be a tenth of its size.
/// </summary>
/// <param name="count">How many steps there are.</param>
internal abstract class SharedLoop(int count) : IThreadPoolWorkItem
{
    private int started;
    private int done;
    private ExceptionDispatchInfo? failure;

    /// <summary>Takes steps until none is left.</summary>
    public void Execute()
    {
        for (int i = Interlocked.Increment(ref started) - 1; i < count; i = Interlocked.Increment(ref started) - 1)
        {
            try
            {
                Step(i);
            }
            catch (Exception exception)
            {
                // No thread of the pool ends the process: the caller throws what the first step threw.
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }

            Interlocked.Increment(ref done);
        }
    }

    /// <summary>Takes all steps, and returns when all are done.</summary>
    /// <param name="maxThreads">The most threads, the caller's among them; -1 for as many as there are processors.</param>
    internal void Run(int maxThreads)
    {
        int threads = Math.Min(count, maxThreads == -1 ? Environment.ProcessorCount : Math.Min(maxThreads, Environment.ProcessorCount));
        try
        {
            for (int i = 1; i < threads; i++)
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
        finally
        {
            // Also where the pool has no room: steps read and write memory that is the call's only until it ends.
            Execute();
            Wait();
        }

        failure?.Throw();
    }

    /// <summary>Computes one step.</summary>
    private protected abstract void Step(int index);

    /// <summary>Gives the processor away until the steps that others have begun are done; each takes much less than a time slice.</summary>
    private void Wait()
    {
        var spinner = default(SpinWait);
        while (Volatile.Read(ref done) < count)
            spinner.SpinOnce(sleep1Threshold: -1);
    }
}

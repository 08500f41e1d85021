using System.Runtime.ExceptionServices;

namespace EmdGen.Kernels.Calls;

/// <summary>
/// A loop whose steps the calling thread shares with threads of the pool that happen to be free. It waits for steps alone: a thread that comes
/// late finds none left and touches nothing, so that a busy pool delays no call. Unlike <see cref="Parallel"/> it adds no tasks to a program
/// that is compiled ahead of time, which would be a twentieth of its size.
/// </summary>
/// <param name="count">How many steps there are.</param>
internal abstract class SharedLoop(int count) : IThreadPoolWorkItem
{
    /// <summary>How many threads one thread asks for help: they ask others in turn, and a pool that is not free holds few requests.</summary>
    private const int Branching = 2;

    /// <summary>How often the caller gives its time away, for about a millisecond in all, before it sleeps between looks.</summary>
    private const int YieldsBeforeSleep = 1000;

    private int started;
    private int done;
    private int threadsToAsk;
    private ExceptionDispatchInfo? failure;

    /// <summary>Helps with the loop on a thread of the pool.</summary>
    public void Execute()
    {
        AskForHelp();
        TakeSteps();
    }

    /// <summary>
    /// Takes all steps, whether or not one of them throws or the thread is interrupted; then throws the first of these exceptions.
    /// </summary>
    /// <param name="maxThreads">The most threads, the caller's among them; -1 for as many as there are processors.</param>
    internal void Run(int maxThreads)
    {
        int processors = Environment.ProcessorCount;
        threadsToAsk = Math.Min(count, maxThreads == -1 ? processors : Math.Min(maxThreads, processors)) - 1;
        AskForHelp();
        TakeSteps();
        Wait();
        failure?.Throw();
    }

    /// <summary>Computes one step.</summary>
    private protected abstract void Step(int index);

    private void AskForHelp()
    {
        try
        {
            for (int i = 0; i < Branching && Volatile.Read(ref started) < count && Interlocked.Decrement(ref threadsToAsk) >= 0; i++)
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
        catch (OutOfMemoryException)
        {
            // The threads that are there take all steps, and none of them ends the process.
        }
    }

    private void TakeSteps()
    {
        for (int i = Interlocked.Increment(ref started) - 1; i < count; i = Interlocked.Increment(ref started) - 1)
        {
            try
            {
                Step(i);
            }
            catch (Exception exception)
            {
                // On a thread of the pool it would end the process: the caller throws it.
                Keep(exception);
            }

            Interlocked.Increment(ref done);
        }
    }

    /// <summary>
    /// Waits for the steps that others have begun, also where the thread is interrupted meanwhile: they read and write memory that is the call's
    /// only until it ends.
    /// </summary>
    private void Wait()
    {
        var spinner = default(SpinWait);
        while (Volatile.Read(ref done) < count)
        {
            try
            {
                spinner.SpinOnce(YieldsBeforeSleep);
            }
            catch (ThreadInterruptedException interrupt)
            {
                Keep(interrupt);
            }
        }
    }

    private void Keep(Exception exception) => Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
}

using System.Collections.Concurrent;
using EmdGen.Kernels.Calls;

namespace EmdGen.Tests.Threads;

/// <summary>A loop that threads share takes every step once, whatever the pool does.</summary>
[Collection(nameof(PoolTests))]
public class SharedLoopTests
{
    private const int Steps = 1000;

    public static TheoryData<int> Threads => [-1, 1, 2, 5, int.MaxValue];

    [Theory]
    [MemberData(nameof(Threads))]
    public void Every_step_is_taken_once(int maxThreads)
    {
        for (int round = 0; round < 50; round++)
        {
            var loop = new Loop(Steps, _ => { });
            loop.Run(maxThreads);
            Assert.All(loop.Counts, count => Assert.Equal(1, count));
        }
    }

    [Fact]
    public void One_thread_is_the_callers()
    {
        var loop = new Loop(Steps, _ => { });
        loop.Run(1);
        Assert.Equal([Environment.CurrentManagedThreadId], loop.Threads.Keys);
    }

    [Fact]
    public void No_more_threads_than_were_asked_for()
    {
        var loop = new Loop(Steps, _ => Thread.Sleep(0));
        loop.Run(2);
        Assert.InRange(loop.Threads.Count, 1, 2);
    }

    /// <summary>The pool can have no further thread, and all are busy until the loop has ended.</summary>
    [Fact]
    public void A_busy_pool_delays_no_call()
    {
        ThreadPool.GetMinThreads(out int least, out int leastOfPorts);
        ThreadPool.GetMaxThreads(out int most, out int mostOfPorts);
        using var isOver = new ManualResetEventSlim();
        var loop = new Loop(Steps, _ => { });
        try
        {
            Assert.True(ThreadPool.SetMaxThreads(Math.Max(least, ThreadPool.ThreadCount), mostOfPorts));
            ThreadPool.GetAvailableThreads(out int free, out _);
            using var begun = new CountdownEvent(free + 1);
            for (int i = 0; i < free; i++)
            {
                ThreadPool.QueueUserWorkItem(_ =>
                {
                    begun.Signal();
                    isOver.Wait();
                });
            }

            begun.Signal();
            begun.Wait();
            var caller = new Thread(() => loop.Run(-1)) { IsBackground = true };
            caller.Start();
            Assert.True(caller.Join(TimeSpan.FromSeconds(30)), "The call waits for the pool.");
            Assert.Single(loop.Threads);
        }
        finally
        {
            isOver.Set();
            ThreadPool.SetMaxThreads(most, mostOfPorts);
            ThreadPool.SetMinThreads(least, leastOfPorts);
        }

        Assert.All(loop.Counts, count => Assert.Equal(1, count));
    }

    /// <summary>A step of another thread may not outlive the call, whose memory it uses.</summary>
    [Fact]
    public void An_interrupt_ends_no_call_before_its_steps()
    {
        using var hasBegun = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var loop = new Loop(2, i =>
        {
            if (Thread.CurrentThread.IsThreadPoolThread)
            {
                hasBegun.Set();
                mayEnd.Wait();
            }
            else
            {
                hasBegun.Wait();
            }
        });
        bool isInterrupted = false;
        var caller = new Thread(() =>
        {
            try
            {
                loop.Run(2);
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }) { IsBackground = true };
        caller.Start();
        hasBegun.Wait();
        while (loop.Counts.Sum() < 2)
            Thread.Yield();
        Thread.Sleep(50);
        caller.Interrupt();
        Assert.False(caller.Join(TimeSpan.FromMilliseconds(100)));
        Assert.False(isInterrupted);
        mayEnd.Set();
        Assert.True(caller.Join(TimeSpan.FromSeconds(30)));
        Assert.True(isInterrupted);
    }

    [Theory]
    [MemberData(nameof(Threads))]
    public void What_a_step_throws_reaches_the_caller_when_all_have_ended(int maxThreads)
    {
        foreach (int bad in new[] { 0, 1, Steps / 2, Steps - 1 })
        {
            var loop = new Loop(Steps, i =>
            {
                if (i == bad)
                    throw new TimeoutException($"Step {bad}.");
            });
            Assert.Equal($"Step {bad}.", Assert.Throws<TimeoutException>(() => loop.Run(maxThreads)).Message);
            Assert.All(loop.Counts, count => Assert.Equal(1, count));
        }
    }

    private sealed class Loop(int count, Action<int> step) : SharedLoop(count)
    {
        public int[] Counts { get; } = new int[count];

        public ConcurrentDictionary<int, bool> Threads { get; } = [];

        private protected override void Step(int index)
        {
            Interlocked.Increment(ref Counts[index]);
            Threads[Environment.CurrentManagedThreadId] = true;
            step(index);
        }
    }
}

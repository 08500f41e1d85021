using System.Collections.Concurrent;
using EmdGen.Kernels.Calls;

namespace EmdGen.Tests.Threads;

/// <summary>A loop that threads share takes every step once, whatever the pool does.</summary>
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

    /// <summary>Every thread of the pool is busy until the loop has ended, and those that come late find no step.</summary>
    [Fact]
    public void A_busy_pool_delays_no_call()
    {
        using var isOver = new ManualResetEventSlim();
        ThreadPool.GetMinThreads(out int busy, out _);
        using var begun = new CountdownEvent(busy);
        using var ended = new CountdownEvent(busy);
        for (int i = 0; i < busy; i++)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                begun.Signal();
                isOver.Wait();
                ended.Signal();
            });
        }

        begun.Wait();
        var loop = new Loop(Steps, _ => { });
        loop.Run(-1);
        isOver.Set();
        ended.Wait();
        loop.Execute();
        Assert.All(loop.Counts, count => Assert.Equal(1, count));
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

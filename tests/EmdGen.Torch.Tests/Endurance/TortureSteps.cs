using System.Runtime.CompilerServices;
using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>
/// One thread's way through a seed's steps. What TorchSharp itself does not protect (operands of its own operations, a loss while its backward
/// runs) is held by variables; all else is let go of wherever that is allowed.
/// </summary>
internal sealed class TortureSteps
{
    private static readonly SquaredEmdLoss<DigitEmd> Learned = new(0);

    private readonly Random random;
    private readonly TortureSubject[] subjects;
    private readonly (string Name, Func<TortureSubject, bool> Step)[] steps;
    private readonly Tensor features;
    private readonly Tensor labels;
    private readonly Tensor badLabels;
    private readonly Tensor two = tensor(2f);
    private readonly Tensor logits;
    private readonly Tensor ofModules;
    private readonly TortureSwap swap = TortureSwap.Shared;

    internal TortureSteps(int seed)
    {
        random = new Random(seed);
        subjects = TortureSubject.All((ulong)seed);
        var draw = new Draw((ulong)seed);
        features = draw.Logits(float32, 12, 6);
        labels = draw.Labels([12, 5]);
        badLabels = tensor((long[])[0, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        logits = draw.Logits(float32, 12, 5);
        ofModules = OfModules();
        steps =
        [
            (nameof(Plain), Plain),
            (nameof(InAScope), InAScope),
            (nameof(DetachedAndLeft), DetachedAndLeft),
            (nameof(LeftWithoutBackward), LeftWithoutBackward),
            (nameof(SecondDerivative), SecondDerivative),
            (nameof(SecondDerivativeInAScope), SecondDerivativeInAScope),
            (nameof(LogitsDisposedFirst), LogitsDisposedFirst),
            (nameof(ScopeDisposedFirst), ScopeDisposedFirst),
            (nameof(BackwardTwice), BackwardTwice),
            (nameof(LossChangedInPlace), LossChangedInPlace),
            (nameof(LogitsChangedInPlace), LogitsChangedInPlace),
            (nameof(Refused), Refused),
            (nameof(Learning), Learning),
            (nameof(Swapped), Swapped),
            (nameof(ModulesInOneGraph), ModulesInOneGraph),
        ];
    }

    /// <summary>Takes a step.</summary>
    /// <returns>Its name, and whether everything was as it has to be.</returns>
    internal (string Name, bool IsRight) Next()
    {
        (string name, Func<TortureSubject, bool> step) = steps[random.Next(steps.Length)];
        return (name, step(subjects[random.Next(subjects.Length)]));
    }

    private static bool Plain(TortureSubject subject)
    {
        using Tensor leaf = subject.Leaf(), loss = subject.Loss(leaf);
        loss.backward();
        return subject.HasGradient(leaf);
    }

    private static bool InAScope(TortureSubject subject)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor leaf = subject.Leaf();
        subject.Loss(leaf).backward();
        return subject.HasGradient(leaf);
    }

    /// <summary>Losses that the finalizer frees while the scope that they were made in is used.</summary>
    private bool DetachedAndLeft(TortureSubject subject)
    {
        using DisposeScope scope = NewDisposeScope();
        bool isRight = true;
        for (int i = random.Next(1, 30); i > 0; i--)
            isRight &= Detached(subject);
        return isRight;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Detached(TortureSubject subject)
    {
        Tensor leaf = subject.Leaf(), loss = subject.Loss(leaf);
        loss.backward();
        bool isRight = subject.HasGradient(leaf);
        loss.DetachFromDisposeScope();
        leaf.DetachFromDisposeScope();
        return isRight;
    }

    private bool LeftWithoutBackward(TortureSubject subject)
    {
        using DisposeScope? scope = random.Next(2) == 0 ? NewDisposeScope() : null;
        Tensor leaf = subject.Leaf();
        bool isRecorded = subject.Loss(leaf).requires_grad;
        GC.KeepAlive(leaf);
        return isRecorded;
    }

    private static bool SecondDerivative(TortureSubject subject) => subject.HasSecondGradient();

    private static bool SecondDerivativeInAScope(TortureSubject subject)
    {
        using DisposeScope scope = NewDisposeScope();
        return subject.HasSecondGradient();
    }

    /// <summary>The graph alone holds the logits.</summary>
    private static bool LogitsDisposedFirst(TortureSubject subject)
    {
        using Tensor leaf = subject.Leaf(), logits = leaf.clone(), loss = subject.Loss(logits);
        logits.Dispose();
        loss.backward();
        return subject.HasGradient(leaf);
    }

    /// <summary>The graph alone holds what the scope did.</summary>
    private static bool ScopeDisposedFirst(TortureSubject subject)
    {
        using Tensor leaf = subject.Leaf();
        DisposeScope outer = NewDisposeScope(), inner = NewDisposeScope();
        Tensor loss = subject.Loss(leaf.clone()).DetachFromDisposeScope();
        outer.Dispose();
        inner.Dispose();
        loss.backward();
        loss.Dispose();
        return subject.HasGradient(leaf);
    }

    private static bool BackwardTwice(TortureSubject subject)
    {
        using Tensor leaf = subject.Leaf(), loss = subject.Loss(leaf);
        loss.backward(retain_graph: true);
        loss.backward();
        return subject.HasTwiceTheGradient(leaf);
    }

    private bool LossChangedInPlace(TortureSubject subject)
    {
        using Tensor leaf = subject.Leaf(), loss = subject.Loss(leaf);
        loss.mul_(two);
        loss.backward();
        return subject.HasTwiceTheGradient(leaf);
    }

    /// <summary>Rarely, because TorchSharp never frees the text of an error.</summary>
    private bool LogitsChangedInPlace(TortureSubject subject)
    {
        if (random.Next(50) != 0)
            return Plain(subject);
        using Tensor leaf = subject.Leaf(), logits = leaf.clone(), loss = subject.Loss(logits);
        using (no_grad())
            logits.zero_();
        loss.backward();
        return TortureSubject.HasNaN(leaf);
    }

    private bool Refused(TortureSubject subject)
    {
        using Tensor leaf = zeros(12, 5).requires_grad_();
        try
        {
            EmdFunctional.squared_emd<GradeEmd>(leaf, badLabels).Dispose();
            return false;
        }
        catch (ArgumentException)
        {
            return Plain(subject);
        }
    }

    /// <summary>One module that all threads teach and use.</summary>
    private bool Learning(TortureSubject subject)
    {
        using Tensor leaf = zeros(12, 5).requires_grad_();
        using (Tensor loss = Learned.forward((features, leaf), labels))
            loss.backward();
        try
        {
            if (random.Next(20) == 0)
                Learned.UpdateGroundDistance();
        }
        catch (InvalidOperationException)
        {
            // Another thread has just ended the epoch.
        }

        using Tensor? gradient = leaf.grad;
        return gradient is not null && Plain(subject);
    }

    private bool Swapped(TortureSubject subject) => swap.IsOfOneTable(random) && Plain(subject);

    private bool ModulesInOneGraph(TortureSubject subject)
    {
        using Tensor gradient = OfModules();
        return TortureSubject.AreSame(gradient, ofModules) && Plain(subject);
    }

    /// <summary>The gradient of the sum of three modules' losses, which are disposed before it is asked for.</summary>
    private Tensor OfModules()
    {
        using Tensor leaf = logits.detach().requires_grad_();
        SquaredEmdLoss<GradeEmd> chain = new();
        SquaredEmdLoss<VehicleEmd> tree = new(new EmdOptions { CrossEntropyWeight = 1 });
        SquaredEmdLoss<DigitEmd> learned = new(0);
        using Tensor first = chain.forward(leaf, labels), second = tree.forward(leaf, labels), third = learned.forward(leaf, labels);
        chain.Dispose();
        tree.Dispose();
        learned.Dispose();
        using Tensor all = stack([first, second, third]), sum = all.sum();
        sum.backward();
        GC.KeepAlive(sum);
        return leaf.grad!;
    }
}

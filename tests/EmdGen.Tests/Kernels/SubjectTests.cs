using EmdGen.Testing.Kernels;

namespace EmdGen.Tests.Kernels;

/// <summary>What the kernel checks are run on is everything that they are meant for.</summary>
public class SubjectTests
{
    [Fact]
    public void Generated_types_of_every_class_count()
        => Assert.Equal([.. Enumerable.Range(2, 32), 64, 101, 128, 1000], Subjects.Unit.Select(subject => subject.ClassCount));

    [Fact]
    public void Structures_of_both_exponents_up_to_a_thousand_classes()
    {
        foreach (IReadOnlyList<Subject> subjects in new[] { Subjects.Trees, Subjects.Tables, Subjects.Large, Subjects.Long })
            Assert.Equal(subjects.Count / 2, subjects.Count(subject => subject.Distance.Exponent == 1));
        Assert.Equal([403, 403, 448, 448], Subjects.Long.Select(subject => subject.ClassCount));
        Assert.All(Subjects.Trees, subject => Assert.True(subject.TakesTargets));
        Assert.All(Subjects.Tables, subject => Assert.False(subject.TakesTargets));
        Assert.All(Subjects.Large, subject => Assert.Equal(1000, subject.ClassCount));
    }

    [Fact]
    public void Run_time_implementation_for_each()
        => Assert.Equal(
            Subjects.All.Where(subject => subject is not GenericSubject).Select(subject => (subject.ClassCount, subject.Distance.Exponent)),
            Subjects.Generic.Select(subject => (subject.ClassCount, subject.Distance.Exponent)));
}
